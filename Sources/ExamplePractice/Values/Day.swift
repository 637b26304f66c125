/// A date of the calendar, without a clock or a time zone.
struct Day: Hashable, Comparable, Sendable {
  let month: Month
  let number: Int

  init(_ month: Month, _ number: Int) {
    self.month = month
    self.number = number
  }

  init(_ year: Int, _ month: Int, _ day: Int) {
    self.init(Month(year, month), day)
  }

  static func < (a: Day, b: Day) -> Bool {
    (a.month, a.number) < (b.month, b.number)
  }

  /// Zeller's count: 0 is Saturday, 1 is Sunday.
  var weekday: Int {
    let early = month.number < 3
    let m = early ? month.number + 12 : month.number
    let y = early ? month.year - 1 : month.year
    return (number + 13 * (m + 1) / 5 + y + y / 4 - y / 100 + y / 400) % 7
  }

  /// The nearest working day of the same month.
  var onWorkday: Day {
    switch weekday {
    case 0: number > 1 ? Day(month, number - 1) : Day(month, 3)
    case 1: number < month.days ? Day(month, number + 1) : Day(month, number - 2)
    default: self
    }
  }
}

extension Day: CustomStringConvertible {
  var description: String { "\(month)-\(twoDigits(number))" }

  /// The date as American CRM exports print it.
  var american: String { "\(twoDigits(month.number))/\(twoDigits(number))/\(month.year)" }
}

func twoDigits(_ number: Int) -> String {
  number < 10 ? "0\(number)" : "\(number)"
}
