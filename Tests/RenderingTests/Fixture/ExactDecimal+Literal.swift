import Offerbook

/// Lets tests write exact decimals as they read: `let bookings: ExactDecimal = "1204300.50"`.
extension ExactDecimal: ExpressibleByStringLiteral {
  /// Reads what `ExactDecimal(_:)` reads and stops the tests at anything else.
  public init(stringLiteral text: String) {
    guard let value = ExactDecimal(text) else { preconditionFailure("\(text) is no decimal") }
    self = value
  }
}
