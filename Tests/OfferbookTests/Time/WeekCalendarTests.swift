import Testing

@testable import Offerbook

@Suite("4-4-5 calendars") struct WeekCalendarTests {
  /// A deal on the last Gregorian day of September, and one on the first of November.
  private static let bookings = """
    opportunity_id,line,close_date,kind,amount,currency,offering_code,net_arr,account_id,\
    parent_opportunity_id
    D1,P,2026-09-27,product,100,USD,,100,A1,
    D2,S,2026-09-26,services,7,USD,EDU,,A1,D1
    D3,S,2026-10-31,services,20,USD,EDU,,A3,
    D4,S,2027-01-31,services,300,USD,EDU,,A4,

    """
  private static let revenue = """
    opportunity_id,revenue_id,recognised_on,amount,currency,offering_code,cost,hours
    D3,R1,2026-09-30,5,USD,EDU,3,1
    D3,R2,2026-11-30,6,USD,EDU,4,2

    """

  private func load(_ practice: Practice) throws {
    try practice.load("bookings", Self.bookings)
    try practice.load("revenue", Self.revenue)
  }

  private func months(_ practice: Practice, asOf: Int? = nil) throws -> String {
    try practice.table(
      """
      select to_char(month, 'YYYY-MM') as month, measure, sum(amount) as amount
      from posting
      where load <= \(asOf ?? 99)
        and measure in ('services-bookings', 'services-revenue', 'product-deals-with-child-services')
      group by posting.month, measure
      having sum(amount) <> 0
      order by 1, 2
      """)
  }

  private static let gregorian = """
    month    measure                            amount
    2026-09  product-deals-with-child-services  1
    2026-09  services-bookings                  7
    2026-09  services-revenue                   5
    2026-10  services-bookings                  20
    2026-11  services-revenue                   6
    2027-01  services-bookings                  300
    """
  private static let inWeeks = """
    month    measure                            amount
    2026-09  services-bookings                  7
    2026-10  product-deals-with-child-services  1
    2026-10  services-bookings                  20
    2026-10  services-revenue                   5
    2026-12  services-revenue                   6
    2027-01  services-bookings                  300
    """

  @Test func reportWhatIsDatedInTheirMonthsWhetherLoadedBeforeOrAfter() throws {
    let before = try WeekCalendar.practice()
    try before.load("calendar", WeekCalendar.header + WeekCalendar.fy27)
    try load(before)
    let after = try WeekCalendar.practice()
    try load(after)
    #expect(try months(after) == Self.gregorian)
    let loaded = try after.load("calendar", WeekCalendar.header + WeekCalendar.fy27)
    #expect(loaded.rows == "12 inserted, 0 replaced, 0 retired")
    #expect(try months(before) == Self.inWeeks)
    #expect(try months(after) == Self.inWeeks)
    #expect(try months(after, asOf: 4) == Self.gregorian)
    #expect(try before.brokenChecks() == [])
    #expect(try after.brokenChecks() == [])
  }

  @Test func areTakenBackWithEverythingTheyMoved() throws {
    let practice = try WeekCalendar.practice()
    try load(practice)
    let calendar = try practice.load("calendar", WeekCalendar.header + WeekCalendar.fy27)
    try practice.undo(try #require(calendar.load))
    #expect(try months(practice) == Self.gregorian)
    #expect(try practice.brokenChecks() == [])
    try practice.undo(6)
    #expect(try months(practice) == Self.inWeeks)
    #expect(try practice.brokenChecks() == [])
  }

  @Test func goOnWithTheNextYear() throws {
    let practice = try WeekCalendar.practice()
    try practice.load("calendar", WeekCalendar.header + WeekCalendar.fy27)
    try load(practice)
    try practice.load("calendar", WeekCalendar.header + WeekCalendar.fy28)
    // The 31st was left over in January and is the first day of fiscal 2028.
    #expect(
      try practice.values("services-bookings", period: .qtd, of: "2027-02") == """
        indicator          period       value
        services-bookings  2027-02/qtd  300.00
        """)
    #expect(try practice.brokenChecks() == [])
  }

  @Test func replaceAMonthAndPostOnlyWhatMoves() throws {
    let practice = try WeekCalendar.practice()
    try load(practice)
    try practice.load("calendar", WeekCalendar.header + WeekCalendar.fy27)
    let other = WeekCalendar.fy27
      .replacing("2026-10-31,2026-10", with: "2026-10-30,2026-10")
      .replacing("2026-11-01,2026-11-28", with: "2026-10-31,2026-11-28")
    let changed = try practice.load(
      "calendar", WeekCalendar.header + other, mode: .snapshot)
    #expect(changed.rows == "1 inserted, 1 replaced, 1 retired")
    #expect(
      try practice.table(
        """
        select to_char(month, 'YYYY-MM') as month, measure, amount
        from posting
        where load = 6 and measure = 'services-bookings'
        order by 1
        """) == """
          month    measure            amount
          2026-10  services-bookings  -20
          2026-11  services-bookings  20
          """)
    #expect(try practice.brokenChecks() == [])
  }

  @Test func nameTheirQuartersWhateverTheSettingsSay() throws {
    let practice = try WeekCalendar.practice()
    let year = WeekCalendar.fy27.replacing("2026-05,2027,2", with: "2026-05,2027,1")
    try practice.load("calendar", WeekCalendar.header + year)
    let may = Month(year: 2026, month: 5)
    let calendar = try FiscalCalendar(
      practice.connection, settings: Settings(practice.connection, asOf: 3), from: may,
      through: may)
    #expect(calendar.quarter(of: may) == "FY27-Q1")
    #expect(calendar.period(.qtd, of: may).months.map(\.month) == [2, 3, 4, 5])
    let before = try FiscalCalendar(
      practice.connection, settings: Settings(practice.connection, asOf: 2), from: may,
      through: may)
    #expect(before.quarter(of: may) == "FY27-Q2")
  }

  @Test func holdThePlanOfTheirMonths() throws {
    let practice = try WeekCalendar.practice()
    try practice.load("calendar", WeekCalendar.header + WeekCalendar.fy27)
    try load(practice)
    try practice.load(
      "plan",
      "version,indicator,month,value,currency\nP,services-revenue,2026-12,12,USD\n")
    _ = try Plans(practice.connection).agree("P", user: "tester")
    #expect(
      try practice.against("services-revenue", of: "2026-12") == """
        value  plan   variance  attainment  status  reason
        6.00   12.00  -6.00     0.50        urgent  -
        """)
  }

  @Test(arguments: 0..<25)
  func postWhatTheFactsSay(seed: UInt64) throws {
    let both = try PracticeAndModel(seed: seed)
    let practice = both.practice
    func figures() throws -> [Figure] {
      try practice.figures(
        ModelIndicator.all.map(\.name), .quarter, of: "2026-03", by: [.segment])
    }
    _ = try Settings.set("fiscal-year-start", to: "2", user: "tester", on: practice.connection)
    let before = try figures()
    let calendar = try practice.load("calendar", WeekCalendar.header + WeekCalendar.fy27)
    #expect(try practice.brokenChecks() == [])
    try practice.undo(try #require(calendar.load))
    #expect(try practice.brokenChecks() == [])
    #expect(try figures() == before)
  }

  @Test func restateClosedMonthsAndAreRefusedByLockedOnes() throws {
    let practice = try WeekCalendar.practice()
    try load(practice)
    let september = try #require(Month("2026-09"))
    _ = try Closes(practice.connection).close(
      september, isLocked: true, note: nil, user: "tester")
    #expect(throws: InputError.self) {
      try practice.load("calendar", WeekCalendar.header + WeekCalendar.fy27)
    }
    try Closes(practice.connection).reopen(september, note: nil, user: "tester")
    _ = try Closes(practice.connection).close(
      september, isLocked: false, note: nil, user: "tester")
    let loaded = try practice.load("calendar", WeekCalendar.header + WeekCalendar.fy27)
    #expect(loaded.restatedMonths == [september])
    #expect(
      try practice.values("services-revenue", of: "2026-09", asOf: "2026-09") == """
        indicator         period   value
        services-revenue  2026-09  5.00
        """)
  }

  @Test func snapshotsOfBookingsCoverTheirMonths() throws {
    let practice = try WeekCalendar.practice()
    try practice.load("calendar", WeekCalendar.header + WeekCalendar.fy27)
    try load(practice)
    // October of weeks begins on 27 September: D1 is in it, D2 is not.
    let october = Self.bookings.split(separator: "\n").filter { !$0.hasPrefix("D1") }
      .filter { !$0.hasPrefix("D2") && !$0.hasPrefix("D4") }.joined(separator: "\n")
    let result = try practice.load("bookings", october + "\n", mode: .snapshot)
    #expect(result.rows == "0 inserted, 0 replaced, 1 retired")
    #expect(
      try practice.table("select opportunity_id from opportunity_at(99) order by 1") == """
        opportunity_id
        D2
        D3
        D4
        """)
  }
}
