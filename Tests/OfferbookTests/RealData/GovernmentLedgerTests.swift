import Foundation
import Testing

@testable import Offerbook

/// A ledger of 4,699 sales without ids: every record is kept, also those that truly repeat.
@Suite(.needs("gcloud_spend_2013-12-13.csv"))
struct GovernmentLedgerTests {
  private func load(_ practice: Practice, mode: LoadRequest.Mode = .upsert) throws -> LoadResult {
    try practice.attempt(
      "bookings", file: #require(RealData.path("gcloud_spend_2013-12-13.csv")), mode: mode,
      mapping: RealData.fixture("gcloud.mapping.yaml"))
  }

  private func practice() throws -> Practice {
    try Practice(catalog: RealData.fixture("gcloud_lots.offerings.csv"))
  }

  @Test func allRecordsAreKept() throws {
    let practice = try practice()
    let result = try load(practice)
    #expect(
      result.records == "read 4699 = 0 skipped + 4699 accepted + 0 unchanged + 0 rejected")
    #expect(
      try practice.table(
        """
        select count(*) as rows, sum(amount) as amount,
          count(*) filter (where amount < 0) as negative,
          count(distinct opportunity_id) as names
        from offerbook.live_bookings
        """) == """
          rows  amount       negative  names
          4699  77788989.55  49        4699
          """)
    #expect(try practice.brokenChecks() == [])
  }

  @Test func theServicesShareIsThatOfLotFour() throws {
    let practice = try practice()
    _ = try load(practice)
    let path = try #require(RealData.path("gcloud_spend_2013-12-13.csv"))
    let bytes = try Data(contentsOf: URL(filePath: path))
    // The cells that are added hold ASCII, so that Latin-1 shows them as they are.
    let records = plainCSV(try #require(String(data: bytes, encoding: .isoLatin1))).dropFirst()
    var services: [String: Amount] = [:]
    var all: [String: Amount] = [:]
    for record in records {
      let month = String(record[4].prefix(7))
      let amount = try amount(record[6])
      all[month, default: 0] += amount
      if record[1] == "4" { services[month, default: 0] += amount }
    }
    #expect(all.count == 20)
    for (month, total) in all {
      let share = try practice.figures(["services-share-of-bookings"], of: month)[0]
      #expect(
        share.value?.description == (services[month] ?? 0).ratio(to: total).text(), "\(month)")
      #expect(share.denominator?.description == total.text())
    }
  }

  @Test func itLoadsAgainAsNothingNew() throws {
    let practice = try practice()
    let first = try load(practice)
    let again = try load(practice)
    #expect(again.isAlreadyLoaded && again.load == first.load)
    let snapshot = try load(practice, mode: .snapshot)
    #expect(
      snapshot.records == "read 4699 = 0 skipped + 0 accepted + 4699 unchanged + 0 rejected")
    #expect(snapshot.rows == "0 inserted, 0 replaced, 0 retired")
  }

  @Test func itCanBeTakenBack() throws {
    let practice = try practice()
    _ = try load(practice)
    try practice.undo(2)
    #expect(
      try practice.values("services-share-of-bookings", period: .ttm, of: "2013-11") == """
        indicator                   period       value
        services-share-of-bookings  2013-11/ttm  no-data
        """)
    #expect(try practice.brokenChecks() == [])
  }

  /// `-1234.5`.
  private func amount(_ text: String) throws -> Amount {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = parts.count > 1 ? parts[1] : ""
    let digits = String(parts[0]) + fraction + String(repeating: "0", count: 4 - fraction.count)
    return try #require(Int(digits)) * (.unit / 10_000)
  }
}
