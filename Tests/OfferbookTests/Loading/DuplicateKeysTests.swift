import Testing

@testable import Offerbook

/// A file may hold each key once; all records of a key that comes twice are rejected.
@Suite struct DuplicateKeysTests {
  private let header = "opportunity_id,line,close_date,kind,amount,currency,account_id"

  @Test(arguments: [true, false])
  func bookingsNameTheOtherLine(isFirst: Bool) throws {
    let practice = try Practice()
    if !isFirst { try practice.load("bookings", "\(header)\nD0,1,2026-10-05,product,9,USD,A1") }
    let result = try practice.attempt(
      "bookings",
      """
      \(header)
      D1,1,2026-10-05,product,1.00,USD,A1
      D1,2,2026-10-05,product,1.00,USD,A1
      D2,1,2026-10-05,product,2.00,USD,A1
      D1,1,2026-10-05,product,3.00,USD,A1
      """)
    #expect(!result.isCommitted)
    let reason = "a file may hold each key once"
    #expect(
      result.drawnRejections == """
        line  column                value  reason
        2     opportunity_id, line  D1, 1  the same key is on line 5 too; \(reason)
        5     opportunity_id, line  D1, 1  the same key is on line 2 too; \(reason)
        """)
  }

  @Test(arguments: [true, false])
  func theOtherLinesOfTheDealAreTaken(isFirst: Bool) throws {
    let practice = try Practice()
    if !isFirst { try practice.load("bookings", "\(header)\nD0,1,2026-09-05,product,9,USD,A1") }
    let result = try practice.load(
      "bookings",
      """
      \(header)
      D1,1,2026-10-05,product,1.00,USD,A1
      D1,1,2026-10-05,product,1.00,USD,A1
      D1,2,2026-10-05,product,2.00,USD,A1
      D2,1,2026-10-05,product,4.00,USD,A1
      D2,1,2026-10-05,product,4.00,USD,A1
      """, tolerance: .records(4))
    #expect(
      result.records == "read 5 = 0 skipped + 1 accepted + 0 unchanged + 4 rejected")
    #expect(
      try practice.table(
        """
        select measure, trim_scale(sum(amount)) as amount from posting where month = '2026-10-01'
        group by 1 order by 1
        """) == """
          measure           amount
          deals             1
          product-bookings  2
          product-deals     1
          """)
    #expect(try practice.brokenChecks() == [])
  }

  @Test func otherFeedsNameTheirOwnKeys() throws {
    let practice = try Practice()
    let offerings = try practice.attempt(
      "offerings", "offering_code,name,category\nA,One,X\nA,Two,X")
    #expect(
      offerings.rejections.map { $0.faults[0].column } == ["offering_code", "offering_code"])
    let plan = try practice.attempt(
      "plan",
      """
      version,indicator,month,value
      FY27,deal-attach-rate,2026-10,0.5
      FY27,deal-attach-rate,2026-10,0.6
      """)
    #expect(plan.rejections.map(\.line) == [2, 3])
    try practice.load("bookings", "\(header)\nD1,1,2026-10-05,product,9,USD,A1")
    let revenue = try practice.attempt(
      "revenue",
      """
      opportunity_id,revenue_id,recognised_on,amount,currency,offering_code
      D1,R1,2026-10-05,1.00,USD,EDU
      D1,R1,2026-10-06,1.00,USD,EDU
      """)
    #expect(revenue.rejections.map { $0.faults[0].value } == ["D1, R1", "D1, R1"])
  }
}
