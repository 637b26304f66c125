import Testing

@testable import Offerbook

/// What a load counts: records of the file, and the rows of the feed that they became.
@Suite struct LoadingCountsTests {
  private let header = "opportunity_id,line,close_date,kind,amount,currency,account_id"

  @Test func newRowsAreInserted() throws {
    let practice = try Practice()
    let result = try practice.load(
      "bookings",
      """
      \(header)
      D1,1,2026-10-05,product,100.00,USD,A1
      D1,2,2026-10-05,product,200.00,USD,A1
      D2,1,2026-10-06,product,300.00,USD,A2
      """)
    #expect(result.load == 2)
    #expect(
      result.records == "read 3 = 0 skipped + 3 accepted + 0 unchanged + 0 rejected")
    #expect(result.rows == "3 inserted, 0 replaced, 0 retired")
  }

  @Test func aKnownKeyReplacesItsRowAndLeavesOthersAlone() throws {
    let practice = try Practice()
    try practice.load(
      "bookings",
      """
      \(header)
      D1,1,2026-10-05,product,100.00,USD,A1
      D1,2,2026-10-05,product,200.00,USD,A1
      D2,1,2026-10-06,product,300.00,USD,A2
      """)
    let result = try practice.load(
      "bookings",
      """
      \(header)
      D1,1,2026-10-05,product,150.00,USD,A1
      D1,2,2026-10-05,product,200.00,USD,A1
      D3,1,2026-10-07,product,400.00,USD,A3
      """)
    #expect(
      result.records == "read 3 = 0 skipped + 2 accepted + 1 unchanged + 0 rejected")
    #expect(result.rows == "1 inserted, 1 replaced, 0 retired")
    #expect(
      try practice.table(
        """
        select opportunity_id, line, amount, load, file_line from offerbook.live_bookings
        order by 1, 2
        """) == """
          opportunity_id  line  amount  load  file_line
          D1              1     150.00  3     2
          D1              2     200.00  2     3
          D2              1     300.00  2     4
          D3              1     400.00  3     4
          """)
  }
}
