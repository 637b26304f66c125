import Testing

@testable import Offerbook

@Suite("A month that is not over") struct OpenMonthTests {
  /// Bookings through 12 October, revenue through 20 October; the fiscal year starts in August.
  private func practice(rule: String? = "by-days") throws -> Practice {
    let practice = try Practice()
    practice.day = "2026-10-20"
    try practice.load(
      "bookings",
      """
      opportunity_id,line,close_date,kind,amount,currency,offering_code,net_arr,account_id
      D1,P,2026-09-10,product,500,USD,,500,A1
      D1,S,2026-09-10,services,100,USD,EDU,,A1
      D2,P,2026-10-12,product,200,USD,,200,A2
      D2,S,2026-10-12,services,50,USD,EDU,,A2

      """)
    try practice.load(
      "revenue",
      """
      opportunity_id,revenue_id,recognised_on,amount,currency,offering_code
      D1,R1,2026-10-20,20,USD,EDU

      """)
    let plan = ["2026-08", "2026-09", "2026-10", "2026-11"].flatMap { month in
      [
        "P,services-bookings,\(month),100,USD", "P,net-arr,\(month),1000,USD",
        "P,services-revenue,\(month),31,USD", "P,deal-attach-rate,\(month),0.5,",
      ]
    }.joined(separator: "\n")
    try practice.load("plan", "version,indicator,month,value,currency\n\(plan)\n")
    _ = try Plans(practice.connection).agree("P", user: "tester")
    _ = try Settings.set("fiscal-year-start", to: "8", user: "tester", on: practice.connection)
    if let rule {
      _ = try Settings.set("open-month-plan", to: rule, user: "tester", on: practice.connection)
    }
    return practice
  }

  private func plan(
    _ practice: Practice, _ indicator: String, _ kind: Period.Kind, _ month: String = "2026-10"
  ) throws -> String? {
    try practice.figures([indicator], kind, of: month)[0].plan?.description
  }

  @Test(arguments: [nil, "whole"])
  func isHeldAgainstItsWholePlanUnlessSettingsSayOtherwise(rule: String?) throws {
    let practice = try practice(rule: rule)
    #expect(try plan(practice, "services-bookings", .month) == "100.00")
    #expect(try plan(practice, "services-bookings", .ytd) == "300.00")
    #expect(
      try practice.against("services-bookings", of: "2026-10") == """
        value  plan    variance  attainment  status  reason
        50.00  100.00  -50.00    0.50        urgent  -
        """)
  }

  /// 100 x 12/31 = 38.7096...; a period to date has it as its last part, rounded once.
  @Test func countsByItsDaysInTheMonthAndInPeriodsToDate() throws {
    let practice = try practice()
    #expect(try plan(practice, "services-bookings", .month) == "38.71")
    #expect(try plan(practice, "services-bookings", .qtd) == "238.71")
    #expect(try plan(practice, "services-bookings", .ytd) == "238.71")
    #expect(try plan(practice, "services-bookings", .ttm) == "238.71")
    #expect(
      try practice.against("services-bookings", of: "2026-10") == """
        value  plan   variance  attainment  status    reason
        50.00  38.71  11.29     1.291656    on-track  -
        """)
  }

  @Test func countsWholeInWholePeriodsAndInMonthsThatAreOver() throws {
    let practice = try practice()
    #expect(try plan(practice, "services-bookings", .quarter) == "300.00")
    #expect(try plan(practice, "services-bookings", .year) == "400.00")
    #expect(try plan(practice, "services-bookings", .month, "2026-09") == "100.00")
    #expect(try plan(practice, "services-bookings", .ytd, "2026-09") == "200.00")
  }

  @Test func doesNotCountForAMonthThatHasNotBegun() throws {
    let practice = try practice()
    #expect(try plan(practice, "services-bookings", .month, "2026-11") == "100.00")
    #expect(try plan(practice, "services-bookings", .ytd, "2026-11") == "238.71")
  }

  @Test func goesByTheDataOfTheIndicator() throws {
    #expect(try plan(practice(), "services-revenue", .month) == "20.00")
  }

  /// A rate is no amount: 12/31 of the month's bookings over 12/31 of its net ARR.
  @Test func leavesRatesAndTheQuotientOfOneMonthAsTheyAre() throws {
    let practice = try practice()
    #expect(try plan(practice, "dollar-attach-rate", .month) == "0.10")
    #expect(try plan(practice, "deal-attach-rate", .month) == "0.50")
  }

  @Test func isOverWhenItIsClosed() throws {
    let practice = try practice()
    let october = try #require(Month("2026-10"))
    _ = try Closes(practice.connection).close(
      october, isLocked: false, isForced: true, note: nil, user: "tester")
    #expect(try plan(practice, "services-bookings", .month) == "100.00")
    try Closes(practice.connection).reopen(october, note: nil, user: "tester")
    #expect(try plan(practice, "services-bookings", .month) == "38.71")
  }

  @Test func endsWhenItsCalendarSaysSo() throws {
    let practice = try practice()
    _ = try Settings.set("fiscal-year-start", to: "2", user: "tester", on: practice.connection)
    try practice.load("calendar", WeekCalendar.header + WeekCalendar.fy27)
    // 27 September to 12 October are 16 of the 35 days.
    #expect(try plan(practice, "services-bookings", .month) == "45.71")
  }

  @Test func isMarkedInTheReport() throws {
    let practice = try practice()
    let october = try #require(Month("2026-10"))
    func report() throws -> Report {
      try ReportBuilder(
        practice.connection, month: october, plan: nil, asOf: AsOf(nil, on: practice.connection)
      ).report()
    }
    #expect(
      try report().subtitle.hasSuffix(
        "bookings through 2026-10-12 (12 of 31 days), revenue through 2026-10-20 (20 of 31 days), "
          + "plan by days"))
    let charts = try report().sections.flatMap(\.blocks).compactMap { block in
      if case .chart(let chart) = block, chart.name == "services-bookings-trend" { return chart }
      return ReportChart?.none
    }
    #expect(charts.first?.points.suffix(2).map(\.label) == ["Sep 2026", "Oct* 2026"])
    #expect(charts.first?.summary.hasSuffix("* Oct 2026 is not over: 12 of 31 days.") == true)
    _ = try Closes(practice.connection).close(
      october, isLocked: false, isForced: true, note: nil, user: "tester")
    #expect(
      try report().subtitle.hasSuffix("bookings through 2026-10-12, revenue through 2026-10-20"))
  }

  @Test func explainsWhichDaysCount() throws {
    let use = try practice().explain("services-bookings", .qtd, of: "2026-10").plan
    #expect(
      use.rule == "The sum of the values at the coarsest level given in each month. "
        + "An open month counts by its days: 12 of 31 days.")
    #expect(use.values.map { $0.days?.words } == [nil, nil, "12 of 31 days"])
  }
}
