extension DateFormat {
  private static let monthNames = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ].map { Array($0.utf8) }

  /// Reads as many digits as there are, up to `most`; nil when there are fewer than `least`.
  func digits(_ run: ByteRun, _ position: inout Int, least: Int, most: Int) -> Int? {
    var number = 0
    var count = 0
    while count < most, position < run.count, run[position] &- 0x30 < 10 {
      number = number * 10 + Int(run[position] &- 0x30)
      position += 1
      count += 1
    }
    return count >= least ? number : nil
  }

  /// Reads an English month name of three letters, in any case.
  func monthName(_ run: ByteRun, _ position: inout Int) -> Int? {
    guard position + 3 <= run.count else { return nil }
    let letters = (0..<3).map { run[position + $0] | 0x20 }
    guard let index = Self.monthNames.firstIndex(of: letters) else { return nil }
    position += 3
    return index + 1
  }

  func skip(_ run: ByteRun, _ position: inout Int, _ texts: [String]) -> Bool {
    let rest = run.slice(position, run.count).buffer
    guard let text = texts.first(where: { rest.starts(with: $0.utf8) }) else { return false }
    position += text.utf8.count
    return true
  }

  /// Reads `Z`, `+02:00` or `+0200`; the day stays the one that is written.
  func skipZone(_ run: ByteRun, _ position: inout Int) -> Bool {
    if skip(run, &position, ["Z"]) { return true }
    guard skip(run, &position, ["+", "-"]),
      digits(run, &position, least: 2, most: 2) != nil
    else { return false }
    _ = skip(run, &position, [":"])
    return digits(run, &position, least: 2, most: 2) != nil
  }

  /// Why a text is not a day or month in this form.
  func reason(_ run: ByteRun) -> String {
    switch read(run) {
    case .impossible: "is not in the calendar"
    case .outOfRange: "is outside 1970-01-01 to 2099-12-31"
    case .malformed, .date: "is not a date written \(readable)"
    }
  }

  private var readable: String {
    switch self {
    case .iso: "YYYY-MM-DD; another form needs `source: { date: ... }` in a mapping"
    case .isoMonth: "YYYY-MM"
    default: pattern
    }
  }
}
