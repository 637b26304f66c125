import Testing

@testable import Offerbook

/// Counts are in records of the file, also when the mapping makes several rows of each.
@Suite struct LinesMappingTests {
  private let mapping = """
    feed: bookings
    keep: { Stage: [Won] }
    columns:
      opportunity_id: Deal
      close_date: Closed
      account_id: Account
    constants: { currency: USD }
    lines:
      - { line: product, kind: product, amount: Recurring, skip_when_zero: amount }
      - { line: services, kind: services, amount: Services, offering_code: SKU,
          skip_when_zero: amount }
    """
  private let header = "Deal,Stage,Closed,Account,Recurring,Services,SKU"

  private func first() throws -> (Practice, LoadResult) {
    let practice = try Practice()
    let result = try practice.load(
      "bookings",
      """
      \(header)
      D1,Won,2026-10-01,A1,100,20,EDU
      D2,Won,2026-10-01,A1,200,0,
      D3,Lost,2026-10-01,A1,300,30,EDU
      D4,Won,2026-10-01,A1,0,0,
      D5,Won,2026-10-01,A1,0,50,MIG
      """, mapping: mapping)
    return (practice, result)
  }

  @Test func aRecordOfTwoRowsIsAcceptedOnce() throws {
    let (practice, result) = try first()
    #expect(
      result.records == "read 5 = 2 skipped + 3 accepted + 0 unchanged + 0 rejected")
    #expect(result.rows == "4 inserted, 0 replaced, 0 retired")
    #expect(
      try practice.table(
        "select opportunity_id, line, amount from offerbook.live_bookings order by 1, 2") == """
          opportunity_id  line      amount
          D1              product   100
          D1              services  20
          D2              product   200
          D5              services  50
          """)
  }

  @Test func aRecordOfWhichOneRowChangedIsAcceptedOnce() throws {
    let (practice, _) = try first()
    let result = try practice.load(
      "bookings",
      """
      \(header)
      D1,Won,2026-10-01,A1,100,25,EDU
      D2,Won,2026-10-01,A1,200,0,
      D3,Won,2026-10-01,A1,300,30,EDU
      """, mapping: mapping)
    #expect(
      result.records == "read 3 = 0 skipped + 2 accepted + 1 unchanged + 0 rejected")
    #expect(result.rows == "2 inserted, 1 replaced, 0 retired")
    #expect(try practice.brokenChecks() == [])
  }

  @Test func aRecordOfWhichOneRowIsWrongIsRejectedWhole() throws {
    let (practice, _) = try first()
    let result = try practice.load(
      "bookings",
      """
      \(header)
      D6,Won,2026-10-01,A1,100,25,NONE
      D7,Won,2026-10-01,A1,200,0,
      D2,Won,2026-10-01,A1,200,0,
      D8,Lost,2026-10-01,A1,200,0,
      """, tolerance: .records(1), mapping: mapping)
    #expect(
      result.records == "read 4 = 1 skipped + 1 accepted + 1 unchanged + 1 rejected")
    #expect(
      try practice.table("select count(*) from booking where opportunity_id = 'D6'")
        == "count\n0")
  }

  @Test(arguments: [true, false])
  func aDealOnTwoRecordsIsADuplicateOnceForEachRecord(isFirst: Bool) throws {
    let practice = try isFirst ? Practice() : first().0
    let result = try practice.attempt(
      "bookings",
      "\(header)\nD9,Won,2026-10-01,A1,100,25,EDU\nD9,Won,2026-10-01,A1,100,25,EDU",
      mapping: mapping)
    #expect(result.rejected == 2)
    #expect(result.rejections.map(\.line) == [2, 3])
    #expect(result.rejections.map { $0.faults.count } == [2, 2])
  }
}
