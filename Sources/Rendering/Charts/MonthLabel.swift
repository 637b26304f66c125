internal import Offerbook

/// A month as a label writes it.
enum MonthLabel {
  /// `Oct 2026` in its two parts; another label, shortened, and nothing.
  static func parts(of label: String) -> (month: String, year: String) {
    let parts = label.split(separator: " ")
    guard parts.count == 2, Int(parts[1]) != nil else { return (label.truncated(toWidth: 6), "") }
    return (String(parts[0]), String(parts[1]))
  }
}
