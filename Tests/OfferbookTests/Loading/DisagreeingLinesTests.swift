import Testing

@testable import Offerbook

/// Lines of one opportunity that disagree about it are rejected, each with both values.
@Suite struct DisagreeingLinesTests {
  private let header = "opportunity_id,line,close_date,kind,amount,currency,account_id,segment,geo"
  private let agreeing = "D9,1,2026-10-05,product,1.00,USD,A1,Large,EMEA"

  /// The rejections are the same whether the file is a practice's first or a later one.
  private func rejections(_ records: String, isFirst: Bool) throws -> String {
    let practice = try Practice()
    if !isFirst { try practice.load("bookings", "\(header)\nD0,1,2026-10-05,product,9,USD,A1,,") }
    let result = try practice.attempt("bookings", "\(header)\n\(records)")
    #expect(!result.isCommitted)
    return result.drawnRejections
  }

  @Test(arguments: [true, false])
  func adjacentLines(isFirst: Bool) throws {
    let drawn = try rejections(
      """
      D1,1,2026-10-05,product,1.00,USD,A1,Large,EMEA
      D1,2,2026-10-05,product,2.00,USD,A1,SMB,EMEA
      \(agreeing)
      """, isFirst: isFirst)
    #expect(
      drawn == """
        line  column   value  reason
        2     segment  Large  lines of one opportunity must agree: here 'Large', on line 3 'SMB'
        3     segment  SMB    lines of one opportunity must agree: here 'SMB', on line 2 'Large'
        """)
  }

  @Test(arguments: [true, false])
  func linesFarApart(isFirst: Bool) throws {
    let drawn = try rejections(
      """
      D1,1,2026-10-05,product,1.00,USD,A1,Large,EMEA
      \(agreeing)
      D1,2,2026-10-05,product,2.00,USD,A1,Large,EMEA
      D2,1,2026-10-05,product,2.00,USD,A1,Large,EMEA
      D1,3,2026-10-06,product,2.00,USD,A1,Large,AMER
      """, isFirst: isFirst)
    let reason = "lines of one opportunity must agree: here"
    #expect(
      drawn == """
        line  column      value       reason
        2     close_date  2026-10-05  \(reason) '2026-10-05', on line 6 '2026-10-06'
        2     geo         EMEA        \(reason) 'EMEA', on line 6 'AMER'
        4     close_date  2026-10-05  \(reason) '2026-10-05', on line 6 '2026-10-06'
        4     geo         EMEA        \(reason) 'EMEA', on line 6 'AMER'
        6     close_date  2026-10-06  \(reason) '2026-10-06', on line 2 '2026-10-05'
        6     geo         AMER        \(reason) 'AMER', on line 2 'EMEA'
        """)
  }

  @Test(arguments: [true, false])
  func aBlankIsAValueToo(isFirst: Bool) throws {
    let drawn = try rejections(
      """
      D1,1,2026-10-05,product,1.00,USD,A1,,EMEA
      D1,2,2026-10-05,product,2.00,USD,A1,SMB,EMEA
      """, isFirst: isFirst)
    #expect(drawn.contains("on line 3 'SMB'"))
    #expect(drawn.contains("here 'SMB', on line 2 'Unassigned'"))
  }

  @Test(arguments: [true, false])
  func linesThatAgreeNeedNotStandTogether(isFirst: Bool) throws {
    let practice = try Practice()
    if !isFirst { try practice.load("bookings", "\(header)\nD0,1,2026-09-05,product,9,USD,A1,,") }
    try practice.load(
      "bookings",
      """
      \(header)
      D1,1,2026-10-05,product,1.00,USD,A1,Large,EMEA
      D2,1,2026-10-05,product,2.00,USD,A1,SMB,EMEA
      D1,2,2026-10-05,product,4.00,USD,A1,Large,EMEA
      """)
    #expect(
      try practice.table(
        """
        select measure, trim_scale(sum(amount)) as amount from posting where month = '2026-10-01'
        group by 1 order by 1
        """) == """
          measure           amount
          deals             2
          product-bookings  7
          product-deals     2
          """)
    #expect(try practice.brokenChecks() == [])
  }
}
