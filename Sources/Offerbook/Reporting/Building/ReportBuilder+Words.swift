extension ReportBuilder {
  /// `USD 508,515`, `−USD 1,200`.
  func money(_ amount: ExactDecimal) -> String {
    let rounded = amount.rounded(to: 0)
    let sign = rounded.isNegative ? "−" : ""
    let code = figures.currency.map { "\($0) " } ?? ""
    return "\(sign)\(code)\(rounded.magnitude.grouped(digits: 0))"
  }

  /// `96%`, of a share.
  func percent(_ share: ExactDecimal, digits: Int = 0) -> String {
    let value = (share * Self.hundred).rounded(to: digits)
    return "\(value.isNegative ? "−" : "")\(value.magnitude)%"
  }

  /// `0.3 points`, of a difference between two rates.
  func points(_ difference: ExactDecimal) -> String {
    let value = (difference * Self.hundred).rounded(to: 1).magnitude
    return "\(value) points"
  }

  /// An amount or a rate as a sentence says it.
  func value(_ value: ExactDecimal, of indicator: Indicator) -> String {
    indicator.unit == .money ? money(value) : percent(value, digits: 1)
  }

  /// The row of what a list does not name: `12 others`.
  static func others(_ count: Int) -> String { count == 1 ? "1 other" : "\(count) others" }

  /// `Services bookings were`, `Net ARR was`: the verb that a title takes.
  func isPlural(_ indicator: Indicator) -> Bool { indicator.title.hasSuffix("bookings") }

  private static let hundred = ExactDecimal(mantissa: 100, scale: 0)
}
