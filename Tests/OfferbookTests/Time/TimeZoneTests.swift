import Postgres
import Testing

@testable import Offerbook

/// Month boundaries are dates: no zone of a session moves a deal into another month.
@Suite("Time zones") struct TimeZoneTests {
  /// Month ends, leap days, and days that some zones skipped or had twice.
  private static let days = [
    "1970-01-01", "1994-12-31", "1995-01-01", "2000-02-29", "2011-12-30", "2023-12-31",
    "2024-01-01", "2024-01-31", "2024-02-01", "2024-02-29", "2024-03-01", "2024-03-31",
    "2024-11-03", "2025-02-28", "2025-03-01", "2026-10-25", "2026-10-31", "2026-11-01",
    "2099-12-31",
  ]

  private static let zones = ["Pacific/Kiritimati", "America/Los_Angeles", "UTC", "Pacific/Apia"]

  private static var bookings: String {
    let rows = days.enumerated().map { index, day in
      "D\(index),S,\(day),services,\(1 << index),USD,EDU,A"
    }
    let header = "opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id"
    return ([header] + rows).joined(separator: "\n") + "\n"
  }

  private static var revenue: String {
    let rows = days.enumerated().map { index, day in "D\(index),R,\(day),\(1 << index),USD,EDU" }
    let header = "opportunity_id,revenue_id,recognised_on,amount,currency,offering_code"
    return ([header] + rows).joined(separator: "\n") + "\n"
  }

  /// What the days come to by month, added up here.
  private static var expected: String {
    let months = Dictionary(grouping: days.indices) { days[$0].prefix(7) }
      .sorted { $0.key < $1.key }
    return DrawnTable.draw(
      ["month", "measure", "amount"],
      ["services-bookings", "services-revenue"].flatMap { measure in
        months.map { month, indices in
          [String(month), measure, "\(indices.map { 1 << $0 }.reduce(0, +))"]
        }
      })
  }

  private func posted(_ practice: Practice) throws -> String {
    try practice.table(
      """
      select left(month::text, 7) as month, measure, sum(amount) as amount
      from posting
      where measure in ('services-bookings', 'services-revenue')
      group by posting.month, measure
      having sum(amount) <> 0
      order by measure, posting.month
      """)
  }

  private func practice(in zone: String) throws -> Practice {
    let practice = try Practice(catalog: nil)
    try practice.connection.run(
      "select set_config('timezone', $1, false)", [zone])
    try practice.load("offerings", Practice.catalog)
    return practice
  }

  @Test(arguments: zones)
  func moveNoDealIntoAnotherMonth(zone: String) throws {
    let practice = try practice(in: zone)
    try practice.load("bookings", Self.bookings)
    try practice.load("revenue", Self.revenue)
    #expect(try posted(practice) == Self.expected)
    // Staged and posted by SQL, like every load after the first.
    try practice.load("bookings", Self.bookings.replacing(",services,1,", with: ",services,3,"))
    try practice.load("bookings", Self.bookings + "\n")
    #expect(try posted(practice) == Self.expected)
    #expect(try practice.brokenChecks() == [])
    let leap = try practice.explain("services-bookings", of: "2024-02").numerator[0]
    #expect(leap.deals.map { "\($0.days.upperBound)" } == ["2024-02-29", "2024-02-01"])
    #expect(
      try practice.values("services-bookings", of: "2024-02") == """
        indicator          period   value
        services-bookings  2024-02  768.00
        """)
  }

  @Test(arguments: zones)
  func moveNoMonthOfACalendarOfWeeks(zone: String) throws {
    let practice = try practice(in: zone)
    _ = try Settings.set("fiscal-year-start", to: "2", user: "tester", on: practice.connection)
    try practice.load("calendar", WeekCalendar.header + WeekCalendar.fy27)
    let weeks = try practice.table(
      """
      select min(day) as first, max(day) as last, left(month::text, 7) as month
      from calendar_day_at(99)
      where day between '2026-01-01' and '2027-02-28'
      group by calendar_day_at.month
      order by 1
      """)
    let rows = WeekCalendar.fy27.split(separator: "\n").map { row in
      row.split(separator: ",").prefix(3).map { Optional(String($0)) }
    }
    // The day after the calendar's last one stays in its Gregorian month.
    let drawn = DrawnTable.draw(
      ["first", "last", "month"],
      [["2026-01-01", "2026-01-31", "2026-01"]] + rows.dropLast()
        + [["2026-12-27", "2027-01-31", "2027-01"], ["2027-02-01", "2027-02-28", "2027-02"]])
    #expect(weeks == drawn)
  }

  @Test(arguments: zones)
  func moveNoEndOfAnOpenMonthAndNoDateOfALoad(zone: String) throws {
    let practice = try practice(in: zone)
    practice.day = "2026-11-02"
    try practice.load("bookings", Self.bookings.replacing("2099-12-31", with: "2026-11-02"))
    let november = try OpenMonths(
      practice.connection, asOf: AsOf(nil, on: practice.connection), rule: .byDays,
      months: [Month(year: 2026, month: 10), Month(year: 2026, month: 11)])
    #expect(november.reaches(into: Month(year: 2026, month: 10)).booked == nil)
    #expect(november.reaches(into: Month(year: 2026, month: 11)).booked?.words == "2 of 30 days")
    #expect(
      try practice.table("select first_date, last_date from load where feed = 'bookings'") == """
        first_date  last_date
        1970-01-01  2026-11-02
        """)
  }

  @Test func findEveryDayInItsMonth() throws {
    let practice = try practice(in: "Pacific/Kiritimati")
    #expect(
      try practice.table(
        """
        select count(*) as days, count(distinct month) as months,
          count(*) filter (where left(day::text, 7) <> left(month::text, 7)) as elsewhere
        from calendar_day
        """) == """
          days   months  elsewhere
          47482  1560    0
          """)
  }
}
