internal import Postgres

/// The month that each day is reported in: that of a loaded calendar, or else the Gregorian one.
struct CalendarDays {
  /// The months of the days that a loaded calendar covers; empty where none was loaded.
  private var months: [Month?] = []
  private static let firstYear = 1970
  private static let lastYear = 2099

  init(connection: Connection) throws {
    let periods = try connection.run(SQL.Loading.calendarDays.statement)
    guard !periods.isEmpty else { return }
    months = Array(repeating: nil, count: (Self.lastYear - Self.firstYear + 1) * 12 * 31)
    for row in periods {
      let first: CalendarDate = try row.get("first_day")
      let last: CalendarDate = try row.get("last_day")
      let month: Month = try row.get("month")
      // Days that a month does not have lie between those it has, and are never asked for.
      for index in Self.index(first)...Self.index(last) { months[index] = month }
    }
  }

  /// The month of a validated day written `2026-10-31`.
  func month(of day: UnsafeRawBufferPointer) -> Month {
    func number(_ range: Range<Int>) -> Int {
      range.reduce(0) { $0 * 10 + Int(day[$1] &- UInt8(ascii: "0")) }
    }
    let (year, month) = (number(0..<4), number(5..<7))
    let own = Month(year: year, month: month)
    guard !months.isEmpty else { return own }
    return months[Self.index(year: year, month: month, day: number(8..<10))] ?? own
  }

  private static func index(_ day: CalendarDate) -> Int {
    index(year: day.month.year, month: day.month.month, day: day.day)
  }

  private static func index(year: Int, month: Int, day: Int) -> Int {
    ((year - firstYear) * 12 + month - 1) * 31 + day - 1
  }
}
