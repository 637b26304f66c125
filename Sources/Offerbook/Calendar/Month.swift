internal import Postgres

/// A calendar month, written `2026-10`.
package struct Month: Hashable, Comparable, Sendable {
  /// Months since January of the year zero.
  private let number: Int

  package var year: Int { number / 12 }
  /// The month of the year, 1 to 12.
  package var month: Int { number % 12 + 1 }

  /// Makes a month; `month` outside 1 to 12 runs over into other years.
  package init(year: Int, month: Int) {
    number = year * 12 + month - 1
  }

  /// The month a number of months later, or earlier when negative.
  package func advanced(by months: Int) -> Month { Month(year: year, month: month + months) }

  package static func < (left: Month, right: Month) -> Bool { left.number < right.number }

  /// All months from one to another, both included.
  package static func range(_ from: Month, _ through: Month) -> [Month] {
    guard from <= through else { return [] }
    return (0...(through.number - from.number)).map { from.advanced(by: $0) }
  }

  /// The English name and the year, `October 2026`.
  package var longName: String { "\(Self.names[month - 1]) \(year)" }

  /// Three letters and the year, `Oct 2026`.
  package var shortName: String { "\(Self.names[month - 1].prefix(3)) \(year)" }

  private static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

extension Month: CustomStringConvertible, LosslessStringConvertible {
  /// Reads `YYYY-MM` and nothing else.
  package init?(_ text: String) {
    self.init(Array(text.utf8)[...])
  }

  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count == 7, bytes[bytes.startIndex + 4] == UInt8(ascii: "-"),
      let year = wholeNumber(bytes.prefix(4)), let month = wholeNumber(bytes.suffix(2)), year > 0,
      (1...12).contains(month)
    else { return nil }
    self.init(year: year, month: month)
  }

  package var description: String { "\(padded(year, to: 4))-\(padded(month, to: 2))" }
}

extension Month: PostgresEncodable, PostgresDecodable {
  /// The month's first day, as the database keeps months.
  package var postgresText: String? { "\(self)-01" }

  package init?(postgresText: String) {
    guard let day = CalendarDate(postgresText), day.day == 1 else { return nil }
    self = day.month
  }
}

/// The number that digits and nothing else write.
func wholeNumber(_ digits: ArraySlice<UInt8>) -> Int? {
  var number = 0
  for digit in digits {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
    number = number * 10 + Int(digit - UInt8(ascii: "0"))
  }
  return number
}

func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
