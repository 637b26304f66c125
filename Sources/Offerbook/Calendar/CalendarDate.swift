internal import Postgres

/// A day of the Gregorian calendar, written `2026-10-31`; it has no time and no time zone.
package struct CalendarDate: Hashable, Sendable {
  package let month: Month
  /// The day of the month, 1 to 31.
  package let day: Int

  /// Makes a day, or nil when the month does not have it (30 February).
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(year: year, month: month)).contains(day)
    else { return nil }
    self.month = Month(year: year, month: month)
    self.day = day
  }

  /// The number of days that a month has.
  package static func days(year: Int, month: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

extension CalendarDate: Comparable {
  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.month, left.day) < (right.month, right.day)
  }
}

extension CalendarDate: CustomStringConvertible, LosslessStringConvertible {
  /// Reads `YYYY-MM-DD` and nothing else.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[7] == UInt8(ascii: "-"), let month = Month(bytes[..<7]),
      let day = wholeNumber(bytes[8...])
    else { return nil }
    self.init(year: month.year, month: month.month, day: day)
  }

  package var description: String { "\(month)-\(padded(day, to: 2))" }
}

extension CalendarDate: PostgresEncodable, PostgresDecodable {
  package var postgresText: String? { description }
  package init?(postgresText: String) { self.init(postgresText) }
}
