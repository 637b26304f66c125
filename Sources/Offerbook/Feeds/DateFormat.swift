/// How a file writes days and months: a Unicode pattern, compiled.
struct DateFormat: Sendable, Equatable {
  /// One thing that the pattern expects next in the text.
  enum Part: Sendable, Equatable {
    case year
    /// One or two digits where the pattern has one letter.
    case month(width: Int)
    case monthName
    case day(width: Int)
    /// A part of the time of day, which is checked and left out.
    case time(width: Int, most: Int)
    case fraction
    case halfDay
    case zone
    case literal(UInt8)
  }

  let pattern: String
  let parts: [Part]

  static let iso = DateFormat(
    pattern: "yyyy-MM-dd",
    parts: [.year, .literal(0x2D), .month(width: 2), .literal(0x2D), .day(width: 2)])
  static let isoMonth = DateFormat(
    pattern: "yyyy-MM", parts: [.year, .literal(0x2D), .month(width: 2)])

  /// What became of a text.
  enum Outcome: Equatable {
    case date(year: Int, month: Int, day: Int)
    /// The text is not in this form.
    case malformed
    /// No such day in the calendar.
    case impossible
    /// Before 1970 or after 2099.
    case outOfRange
  }

  /// Reads a text; a pattern without a day gives the month's first.
  func read(_ run: ByteRun) -> Outcome {
    var position = 0
    var (year, month, day) = (0, 0, 1)
    for part in parts {
      switch part {
      case .year:
        guard let number = digits(run, &position, least: 4, most: 4) else { return .malformed }
        year = number
      case .month(let width):
        guard let number = digits(run, &position, least: width, most: 2) else { return .malformed }
        month = number
      case .day(let width):
        guard let number = digits(run, &position, least: width, most: 2) else { return .malformed }
        day = number
      case .literal(let byte):
        guard position < run.count, run[position] == byte else { return .malformed }
        position += 1
      case .monthName:
        guard let number = monthName(run, &position) else { return .malformed }
        month = number
      case .time(let width, let most):
        guard let number = digits(run, &position, least: width, most: 2), number <= most
        else { return .malformed }
      case .fraction:
        guard digits(run, &position, least: 1, most: 9) != nil else { return .malformed }
      case .halfDay:
        guard skip(run, &position, ["AM", "PM", "am", "pm"]) else { return .malformed }
      case .zone:
        guard skipZone(run, &position) else { return .malformed }
      }
    }
    guard position == run.count else { return .malformed }
    guard (1...12).contains(month), day >= 1, day <= CalendarDate.days(year: year, month: month)
    else { return .impossible }
    guard (1970...2099).contains(year) else { return .outOfRange }
    return .date(year: year, month: month, day: day)
  }

  /// Whether a text is a day as `yyyy-MM-dd` that feeds accept.
  @inline(__always)
  static func isPlain(_ run: ByteRun) -> Bool {
    guard run.count == 10, let text = run.start, text[4] == 0x2D, text[7] == 0x2D else {
      return false
    }
    var wrong = false
    @inline(__always) func digit(_ index: Int) -> Int {
      let digit = text[index] &- 0x30
      wrong = wrong || digit > 9
      return Int(digit)
    }
    let year = ((digit(0) * 10 + digit(1)) * 10 + digit(2)) * 10 + digit(3)
    let month = digit(5) * 10 + digit(6)
    let day = digit(8) * 10 + digit(9)
    guard !wrong, year >= 1970, year <= 2099, month >= 1, month <= 12, day >= 1 else {
      return false
    }
    return day <= 28 || day <= CalendarDate.days(year: year, month: month)
  }
}
