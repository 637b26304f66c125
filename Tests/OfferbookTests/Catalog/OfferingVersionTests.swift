import Postgres
import Testing

@testable import Offerbook

/// An offering keeps its earlier versions, with the days on which each was the catalog's.
@Suite struct OfferingVersionTests {
  private func practice() throws -> Practice {
    let practice = try Practice(catalog: nil)
    let header = "offering_code,name,category,list_price,currency,segments,launched_on"
    for (price, day) in [("100", "2026-01-10"), ("120.50", "2026-06-20")] {
      try practice.load(
        "offerings", "\(header)\nEDU,Training,Education,\(price),USD,Large; SMB,2026-02-01")
      try practice.connection.run(
        "update load set loaded_at = $1::timestamptz where load = (select max(load) from load)",
        ["\(day) 12:00+00"])
    }
    return practice
  }

  private func drawn(_ offerings: [Offering]) -> String {
    DrawnTable.draw(
      ["code", "price", "segments", "load", "since", "until"],
      offerings.map {
        [
          $0.code, $0.listPrice?.description, $0.segments.joined(separator: "+"), "\($0.load)",
          $0.since, $0.until,
        ]
      })
  }

  @Test func aChangedPriceIsANewVersion() throws {
    #expect(
      try drawn(practice().versions(of: "edu")) == """
        code  price   segments   load  since       until
        EDU   100     Large+SMB  1     2026-01-10  2026-06-20
        EDU   120.50  Large+SMB  2     2026-06-20  -
        """)
  }

  @Test func theCatalogAsOfALoad() throws {
    let practice = try practice()
    let asOf = try AsOf("2026-05-31", on: practice.connection)
    let then = try Catalog(practice.connection).offerings(OfferingFilter(), asOf: asOf)
    #expect(then.map { $0.listPrice?.description } == ["100"])
  }

  @Test func theSamePriceIsNone() throws {
    let practice = try practice()
    try practice.load(
      "offerings",
      """
      offering_code,name,category,list_price,currency,segments,launched_on
      EDU,Training,Education,120.5,USD,Large;SMB,2026-02-01
      """)
    #expect(try practice.versions(of: "EDU").count == 2)
  }

  @Test func anUnknownCodeSuggestsAKnownOne() throws {
    let error = #expect(throws: InputError.self) {
      try practice().versions(of: "EDV")
    }
    #expect(error?.message.contains("no offering has the code 'EDV'") == true)
    #expect(error?.message.contains("EDU") == true)
    let none = #expect(throws: InputError.self) {
      try Practice(catalog: nil).versions(of: "EDU")
    }
    #expect(none?.message == "the catalog is empty; offerbook load offerings FILE fills it")
  }

  @Test func aCategoryIsReportedAsTheCatalogHadIt() throws {
    let practice = try Practice()
    try practice.load(
      "bookings",
      """
      opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id
      D1,1,2026-10-05,services,90,USD,EDU,A1
      """)
    try practice.load("offerings", "offering_code,name,category\nEDU,Training,Learning")
    func categories(_ asOf: String?) throws -> [String?] {
      try practice.figures(["services-bookings"], of: "2026-10", by: [.category], asOf: asOf)
        .map { $0.slice[.category] }
    }
    #expect(try categories("2") == ["Education", nil])
    #expect(try categories(nil) == ["Learning", nil])
    #expect(try practice.table("select count(*) from posting where load = 3") == "count\n0")
  }
}

extension Practice {
  /// The versions of an offering.
  fileprivate func versions(of code: String) throws -> [Offering] {
    try Catalog(connection).versions(of: code)
  }
}
