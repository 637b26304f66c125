import Testing

@testable import Offerbook

/// An amount for a quarter or year becomes its months, by a rule that is kept with it.
@Suite struct PlanPeriodTests {
  private let header = "version,indicator,month,segment,value,currency,spread"

  private func practice(fiscalYearStart: Int = 2) throws -> Practice {
    let practice = try Practice()
    _ = try Settings.set(
      "fiscal-year-start", to: "\(fiscalYearStart)", user: "tester", on: practice.connection)
    return practice
  }

  @Test func aQuarterIsSpreadEvenlyWhereNoRuleIsNamed() throws {
    let practice = try practice()
    let result = try practice.load(
      "plan", "\(header)\nFY27,services-bookings,FY27-Q3,Large,100.00,USD,")
    #expect(result.records == "read 1 = 0 skipped + 1 accepted + 0 unchanged + 0 rejected")
    #expect(result.rows == "3 inserted, 0 replaced, 0 retired")
    #expect(
      try practice.planned() == """
        indicator          month       held_for  slice    value  given_period  given_value  spread
        services-bookings  2026-08-01  ''        Large//  33.34  FY27-Q3       100.00       even
        services-bookings  2026-09-01  ''        Large//  33.33  FY27-Q3       100.00       even
        services-bookings  2026-10-01  ''        Large//  33.33  FY27-Q3       100.00       even
        """)
  }

  @Test func aYearIsSpreadByDays() throws {
    let practice = try practice(fiscalYearStart: 1)
    try practice.load("plan", "\(header)\nFY27,services-bookings,fy28,,366,USD,by-days")
    let figures = try (1...12).map {
      try practice.figures(
        ["services-bookings"], of: "2028-\($0 < 10 ? "0" : "")\($0)", plan: "FY27")[0]
        .plan?.description
    }
    let days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    #expect(figures == days.map { "\($0).00" })
  }

  @Test func aQuarterIsSpreadAsLastYearCameIn() throws {
    let practice = try practice()
    try practice.load(
      "bookings",
      """
      opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id,segment
      D1,1,2025-08-05,services,300.00,USD,EDU,A1,Large
      D2,1,2025-09-05,services,-50.00,USD,EDU,A1,Large
      D3,1,2025-10-05,services,100.00,USD,EDU,A1,Large
      D4,1,2025-10-05,services,900.00,USD,EDU,A1,SMB
      """)
    let rule = "USD,like-last-year"
    try practice.load("plan", "\(header)\nFY27,services-bookings,FY27-Q3,Large,1000,\(rule)")
    #expect(
      try practice.plans(
        "services-bookings", of: ["2026-08", "2026-09", "2026-10"], version: "FY27")
          == """
          period   plan
          2026-08  750.00
          2026-09  0.00
          2026-10  250.00
          """)
    let refused = try practice.attempt(
      "plan", "\(header)\nFY27,services-bookings,FY27-Q3,Public,1000,\(rule)")
    #expect(
      refused.drawnRejections == """
        line  column  value           reason
        2     spread  like-last-year  services-bookings came to nothing there in 2025-08 to 2025-10; \
        spread it even or by-days
        """)
  }

  @Test func whatIsGivenAgainKeepsItsMonths() throws {
    let practice = try practice()
    let deals = """
      opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id
      D1,1,2025-08-05,services,300.00,USD,EDU,A1
      """
    try practice.load("bookings", deals)
    let row = "FY27,services-bookings,FY27-Q3,,1000,USD,like-last-year"
    try practice.load("plan", "\(header)\n\(row)")
    let before = try practice.planned()
    try practice.load("bookings", "\(deals)\nD2,1,2025-10-05,services,300.00,USD,EDU,A1")
    let again = try practice.load(
      "plan", "\(header)\n\(row)\nFY27,services-bookings,2026-11,,1,USD,")
    #expect(again.records == "read 2 = 0 skipped + 1 accepted + 1 unchanged + 0 rejected")
    let both = try practice.planned()
    #expect(both.hasPrefix(before))
    #expect(
      try practice.load("plan", "\(header)\nFY27,services-bookings,FY27-Q3,,1001,USD,").rows
        == "0 inserted, 3 replaced, 0 retired")
  }

  @Test func aRateHoldsForItsPeriodAlone() throws {
    let practice = try practice()
    try practice.load(
      "bookings",
      """
      opportunity_id,line,close_date,kind,amount,currency,offering_code,net_arr,account_id
      D1,1,2026-08-05,services,6.00,USD,EDU,,A1
      D1,2,2026-08-05,product,100.00,USD,,100.00,A1
      """)
    try practice.load(
      "plan",
      """
      \(header)
      FY27,dollar-attach-rate,FY27-Q3,,0.07,,
      FY27,dollar-attach-rate,2026-08,,0.08,,
      FY27,dollar-attach-rate,FY27,,0.06,,
      """)
    let months = ["2026-08", "2026-10"]
    let kinds: [Period.Kind] = [.month, .quarter, .qtd, .year]
    #expect(
      try practice.plans("dollar-attach-rate", of: months, kinds, version: "FY27") == """
        period       plan
        2026-08      0.08
        2026-10      -
        FY27-Q3      0.07
        FY27-Q3      0.07
        2026-08/qtd  0.08
        2026-10/qtd  0.07
        FY27         0.06
        FY27         0.06
        """)
  }

  @Test(
    arguments: [
      ("FY27,services-bookings,2026-10,,1,USD,even", "spread"),
      ("FY27,dollar-attach-rate,FY27-Q3,,0.07,,by-days", "spread"),
      ("FY27,services-bookings,FY27-Q5,,1,USD,", "month"),
      ("FY27,services-bookings,2026-Q3,,1,USD,", "month"),
      ("FY27,services-bookings,FY00-Q1,,1,USD,", "month"),
      ("FY27,services-bookings,FY27,,1,USD,weekly", "spread"),
      ("prior-year,services-bookings,2026-10,,1,USD,", "version"),
    ])
  func whatCannotBeIsRejected(_ row: String, _ column: String) throws {
    let result = try practice().attempt("plan", "\(header)\n\(row)")
    #expect(result.rejections.map { $0.faults.map(\.column) } == [[column]])
  }

  @Test func aMonthWithinItsQuarterMayNotBeInTheSameFile() throws {
    let result = try practice().attempt(
      "plan",
      """
      \(header)
      FY27,services-bookings,FY27-Q3,,100,USD,
      FY27,services-bookings,2026-09,,50,USD,
      FY27,services-bookings,2026-11,,50,USD,
      """)
    #expect(result.rejections.map(\.line) == [2, 3])
  }

  @Test func aRejectedQuarterIsOpenUntilItIsBrought() throws {
    let practice = try practice()
    let bad = "FY27,services-bookings,FY27-Q3,,1000,USD,like-last-year"
    try practice.load(
      "plan", "\(header)\n\(bad)\nFY27,services-bookings,2026-11,,50,USD,",
      tolerance: .records(1))
    func open() throws -> Int {
      let journal = Journal(practice.connection)
      return try journal.openRejects(asOf: AsOf(nil, on: practice.connection).load).count
    }
    #expect(try open() == 1)
    try practice.load("plan", "\(header)\nFY27,services-bookings,FY27-Q3,,1000,USD,even")
    #expect(try open() == 0)
    #expect(try practice.brokenChecks() == [])
  }
}
