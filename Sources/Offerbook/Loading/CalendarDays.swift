internal import Postgres

/// The month that each day is reported in, as the calendar table says.
struct CalendarDays {
  private var months: [Month?]
  private static let firstYear = 1970
  private static let lastYear = 2099

  init(connection: Connection) throws {
    months = Array(repeating: nil, count: (Self.lastYear - Self.firstYear + 1) * 12 * 31)
    for row in try connection.run(SQL.Loading.calendarDays.statement) {
      let first: CalendarDate = try row.get("first_day")
      let last: CalendarDate = try row.get("last_day")
      let month: Month = try row.get("month")
      // Days that a month does not have lie between those it has, and are never asked for.
      for index in Self.index(first)...Self.index(last) { months[index] = month }
    }
  }

  /// The month of a validated day written `2026-10-31`.
  func month(of day: UnsafeRawBufferPointer) -> Month? {
    func number(_ range: Range<Int>) -> Int {
      range.reduce(0) { $0 * 10 + Int(day[$1] &- UInt8(ascii: "0")) }
    }
    return months[Self.index(year: number(0..<4), month: number(5..<7), day: number(8..<10))]
  }

  private static func index(_ day: CalendarDate) -> Int {
    index(year: day.month.year, month: day.month.month, day: day.day)
  }

  private static func index(year: Int, month: Int, day: Int) -> Int {
    ((year - firstYear) * 12 + month - 1) * 31 + day - 1
  }
}
