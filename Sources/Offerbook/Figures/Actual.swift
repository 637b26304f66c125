/// What an indicator came to: its sums, and their quotient where it is a ratio.
struct Actual {
  var numerator: ExactDecimal?
  var denominator: ExactDecimal?
  var value: ExactDecimal?
  var reason: FigureReason?

  /// - Parameter hasData: Whether anything at all is known of the period; a slice without rows is
  ///   zero then, and unknown otherwise.
  init(
    _ indicator: Indicator, numerator: ExactDecimal?, denominator: ExactDecimal?, hasData: Bool,
    decimals: Int
  ) {
    guard hasData else {
      reason = .noData
      return
    }
    let top = numerator ?? .zero
    self.numerator = top.shown(decimals)
    guard !indicator.denominator.isEmpty else {
      value = top.rounded(to: decimals)
      return
    }
    let bottom = denominator ?? .zero
    self.denominator = bottom.shown(decimals)
    if bottom > .zero {
      value = top.divided(by: bottom, digits: 6)?.trimmed(toAtLeast: 2)
    } else {
      reason = bottom.isZero ? indicator.emptyReason : .denominatorNotPositive
    }
  }
}

extension ExactDecimal {
  /// All digits, with at least those of the currency.
  fileprivate func shown(_ decimals: Int) -> ExactDecimal { trimmed(toAtLeast: decimals) }
}
