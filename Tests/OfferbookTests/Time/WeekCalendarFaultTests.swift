import Testing

@testable import Offerbook

@Suite("Faults of a calendar") struct WeekCalendarFaultTests {
  /// Each fault is made by replacing a text of the year.
  @Test(
    arguments: [
      (
        "2026-03-01,2026-03-28", "2026-03-02,2026-03-28",
        "line 3: the days from 2026-03-01 to 2026-03-01 are in no month"
      ),
      (
        "2026-03-01,2026-03-28", "2026-02-28,2026-03-28",
        "line 3: 2026-03 begins on 2026-02-28, but the month before it ends on 2026-02-28"
      ),
      ("2026-03,2027,1", "2026-02,2027,1", "line 3: 2026-02 does not follow 2026-02 (and 2 more)"),
      (
        "2026-06,2027,2", "2026-06,2027,3",
        "line 7: 2026-07 is in quarter 2 of 2027, which does not follow the quarter of the month "
          + "before it"
      ),
      (
        "2027-01,2027,4", "2027-01,2028,2",
        "line 13: 2027-01 is in quarter 2 of 2028, which does not follow the quarter of the month "
          + "before it"
      ),
    ])
  func areRefusedWithTheirLine(text: String, replacement: String, reason: String) throws {
    let practice = try WeekCalendar.practice()
    let year = WeekCalendar.fy27.replacing(text, with: replacement)
    let error = #expect(throws: InputError.self) {
      try practice.load("calendar", WeekCalendar.header + year)
    }
    #expect(
      error?.message == "\(reason); a calendar has neither gaps nor overlaps: mend it, or load the "
        + "whole of it with --mode snapshot")
    #expect(try practice.table("select count(*) from calendar_period") == "count\n0")
  }

  @Test func ofOneRowAreRejectedAsRecords() throws {
    let practice = try WeekCalendar.practice()
    let result = try practice.attempt(
      "calendar",
      WeekCalendar.header + """
        2026-02-01,2026-01-28,2026-02,2027,1
        2026-03-01,2026-03-28,2026-03,2027,5
        2026-03-29,2026-05-02,2026-04,FY27,1

        """)
    #expect(
      result.drawnRejections == """
        line  column       value       reason
        2     last_day     2026-01-28  is before first_day (2026-02-01)
        3     quarter      5           is not one of 1, 2, 3, 4
        4     fiscal_year  FY27        is not a whole number
        """)
  }

  @Test func isAGapThatAnUndoWouldLeave() throws {
    let practice = try WeekCalendar.practice()
    let days = WeekCalendar.fy27.split(separator: "\n").map { "\($0)\n" }
    try practice.load("calendar", WeekCalendar.header + days[0..<3].joined())
    let middle = try practice.load("calendar", WeekCalendar.header + days[3..<6].joined())
    try practice.load("calendar", WeekCalendar.header + days[6..<9].joined())
    let error = #expect(throws: InputError.self) { try practice.undo(try #require(middle.load)) }
    #expect(error?.message.hasPrefix("the days from 2026-05-03 to 2026-08-01 are in no") == true)
  }

  @Test func areFiscalYearsThatTheSettingsGoOnWith() throws {
    let practice = try Practice()
    let error = #expect(throws: InputError.self) {
      try practice.load("calendar", WeekCalendar.header + WeekCalendar.fy27)
    }
    #expect(
      error?.message
        == "fiscal year 2027 of the calendar would go on in 2027-02 to 2027-12, which the settings "
        + "put into it; set fiscal-year-start and fiscal-year-name to what the calendar says, or "
        + "load these months too")
    _ = try Settings.set("fiscal-year-start", to: "2", user: "tester", on: practice.connection)
    try practice.load("calendar", WeekCalendar.header + WeekCalendar.fy27)
    #expect(throws: InputError.self) {
      try Settings.set("fiscal-year-start", to: "3", user: "tester", on: practice.connection)
    }
  }

  @Test func isAYearOfThirteenPeriods() throws {
    let practice = try WeekCalendar.practice()
    // Thirteen times four weeks from 2026-02-01; the last would have to be a second February.
    let firstDays = [
      "2026-02-01", "2026-03-01", "2026-03-29", "2026-04-26", "2026-05-24", "2026-06-21",
      "2026-07-19", "2026-08-16", "2026-09-13", "2026-10-11", "2026-11-08", "2026-12-06",
      "2027-01-03",
    ]
    let lastDays = [
      "2026-02-28", "2026-03-28", "2026-04-25", "2026-05-23", "2026-06-20", "2026-07-18",
      "2026-08-15", "2026-09-12", "2026-10-10", "2026-11-07", "2026-12-05", "2027-01-02",
      "2027-01-30",
    ]
    let first = try #require(Month("2026-02"))
    let rows = zip(firstDays, lastDays).enumerated().map { index, days in
      "\(days.0),\(days.1),\(first.advanced(by: index)),2027,\(min(index / 3 + 1, 4))"
    }
    let error = #expect(throws: InputError.self) {
      try practice.load("calendar", WeekCalendar.header + rows.joined(separator: "\n"))
    }
    #expect(
      error?.message == "line 14: fiscal year 2027 has 13 periods, and a fiscal year has twelve "
        + "months: calendars of thirteen periods are not kept; give it as twelve months of weeks "
        + "(4-4-5)")
  }

  @Test func isAMonthFarFromItsName() throws {
    let practice = try WeekCalendar.practice()
    let error = #expect(throws: InputError.self) {
      try practice.load(
        "calendar", WeekCalendar.header + "2026-02-01,2026-02-28,2026-05,2027,1\n")
    }
    #expect(
      error?.message.hasPrefix(
        "line 2: 2026-05 has no day of that calendar month, only 2026-02-01 to 2026-02-28") == true)
  }
}
