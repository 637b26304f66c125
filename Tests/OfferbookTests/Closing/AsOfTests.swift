import Postgres
import Testing

@testable import Offerbook

/// "As of" names a state of the ledger: a load, a close, the end of a day, a moment.
@Suite struct AsOfTests {
  private func practice() throws -> Practice {
    let practice = try Practice()
    // The journal's times are set here, and nowhere in the product.
    try practice.connection.run(
      "update offerbook.load set loaded_at = timestamptz '2026-10-31 23:59:59.5+00'")
    try practice.load("offerings", "offering_code,name,category\nNEW,New,Education")
    try practice.connection.run(
      "update offerbook.load set loaded_at = timestamptz '2026-11-01 00:00:00+00' where load = 2")
    return practice
  }

  @Test(arguments: [
    (nil, 2), ("now", 2), ("0", 0), ("1", 1), ("2026-10-30", 0), ("2026-10-31", 1),
    ("2026-11-01", 2), ("2026-10-31T23:59", 0), ("2026-11-01T00:00:00Z", 1),
    ("2026-11-01 00:00:01", 2),
  ])
  func namesTheLastLoadOfThatState(_ text: String?, _ load: Int) throws {
    let practice = try practice()
    #expect(try AsOf(text, on: practice.connection).load == load)
  }

  @Test(arguments: ["3", "-1", "2026-13", "2026-10", "2026-02-30", "2026-10-31T24:00", "soon"])
  func anythingElseIsAnError(_ text: String) throws {
    let practice = try practice()
    #expect(throws: InputError.self) { try AsOf(text, on: practice.connection) }
  }

  @Test func theCatalogStandsAsItWas() throws {
    let practice = try practice()
    try practice.load("offerings", "offering_code,name,category\nEDU,Renamed,Education")
    func names(asOf text: String?) throws -> [String] {
      try Catalog(practice.connection)
        .offerings(OfferingFilter(), asOf: AsOf(text, on: practice.connection)).map(\.name)
    }
    #expect(try names(asOf: "1") == ["Implementation", "Migration", "Training"])
    #expect(try names(asOf: nil) == ["Implementation", "Migration", "Renamed", "New"])
  }
}
