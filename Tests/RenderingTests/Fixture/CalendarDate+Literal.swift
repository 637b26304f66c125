import Offerbook

/// Lets tests write days as they read: `let day: CalendarDate = "2026-11-03"`.
extension CalendarDate: ExpressibleByStringLiteral {
  /// Reads what `CalendarDate(_:)` reads and stops the tests at anything else.
  public init(stringLiteral text: String) {
    guard let day = CalendarDate(text) else { preconditionFailure("\(text) is no day") }
    self = day
  }
}
