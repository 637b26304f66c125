internal import Postgres

/// What a load makes of the calendar: its months follow each other, and the days follow them.
struct CalendarPeriods {
  let connection: Connection
  let load: Int

  /// Brings every day into the month that the live periods say; gives how many days moved.
  ///
  /// - Throws: `InputError` when the months do not follow each other; with the line where this load
  ///   brought the month.
  func moveDays() throws -> Int {
    let row = try connection.run(SQL.Loading.changesCalendar.statement, [load])[0]
    guard try row.get("changes") else { return 0 }
    try refuseThirteenPeriods()
    try refuseGaps()
    try Self.refuseDisputedYears(on: connection)
    let moved = try connection.run(SQL.Loading.retireMovedDays.statement, [load]).affected
    guard moved > 0 else { return 0 }
    return try connection.run(SQL.Loading.insertMovedDays.statement, [load]).affected
  }

  /// Everything is by month, and a year before is twelve months before.
  private func refuseThirteenPeriods() throws {
    guard let year = try connection.run(SQL.Loading.crowdedYears.statement).first else { return }
    let line: Int? = try year.get("load") == load ? try year.getOptional("file_line") : nil
    let place = line.map { "line \($0): " } ?? ""
    throw InputError(
      "\(place)fiscal year \(try year.get("fiscal_year", as: Int.self)) has "
        + "\(try year.get("months", as: Int.self)) periods, and a fiscal year has twelve months: "
        + "calendars of thirteen periods are not kept; give it as twelve months of weeks (4-4-5)")
  }

  private func refuseGaps() throws {
    let faults = try connection.run(SQL.Checks.calendarWithoutGaps.statement)
    guard let first = faults.first else { return }
    let reason: String = try first.get("reason")
    let line: Int? =
      try first.get("load") == load ? try first.getOptional("file_line") : nil
    let place = line.map { "line \($0): " } ?? ""
    let others = faults.count > 1 ? " (and \(faults.count - 1) more)" : ""
    throw InputError(
      "\(place)\(reason)\(others); a calendar has neither gaps nor overlaps: mend it, or load "
        + "the whole of it with --mode snapshot")
  }

  /// - Throws: `InputError` when a fiscal year of the calendar goes on by the settings.
  static func refuseDisputedYears(on connection: Connection) throws {
    guard let row = try connection.run(SQL.Checks.fiscalYearsAreWhole.statement).first else {
      return
    }
    let year: Int = try row.get("fiscal_year")
    let first: Month = try row.get("first_month")
    let last: Month = try row.get("last_month")
    throw InputError(
      "fiscal year \(year) of the calendar would go on in \(first) to \(last), which the settings "
        + "put into it; set fiscal-year-start and fiscal-year-name to what the calendar says, or "
        + "load these months too")
  }
}
