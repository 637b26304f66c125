import ArgumentParser

/// A calendar month, counted from the year 0, so that months can be added.
struct Month: Hashable, Comparable, Strideable, Sendable {
  let index: Int

  init(index: Int) {
    self.index = index
  }

  init(_ year: Int, _ number: Int) {
    index = year * 12 + number - 1
  }

  var year: Int { index / 12 }
  var number: Int { index % 12 + 1 }

  /// The fiscal year starts in February and is named by the calendar year it ends in.
  var fiscalYearStart: Month {
    number == 1 ? Month(year - 1, 2) : Month(year, 2)
  }

  var isQuarterEnd: Bool { [1, 4, 7, 10].contains(number) }

  var days: Int {
    switch number {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  func distance(to other: Month) -> Int { other.index - index }
  func advanced(by months: Int) -> Month { Month(index: index + months) }
}

extension Month: ExpressibleByArgument {
  /// Reads `2026-10`.
  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 2,
      let year = Int(parts[0]), let number = Int(parts[1]), year > 0, (1...12).contains(number)
    else { return nil }
    self.init(year, number)
  }
}

extension Month: CustomStringConvertible {
  var description: String { "\(year)-\(twoDigits(number))" }
}
