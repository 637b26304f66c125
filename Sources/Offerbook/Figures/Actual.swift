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
    self.numerator = top.shown(indicator.numerator.areMoney ? decimals : 0)
    guard !indicator.denominator.isEmpty else {
      value = top.rounded(to: decimals)
      return
    }
    let bottom = denominator ?? .zero
    self.denominator = bottom.shown(indicator.denominator.areMoney ? decimals : 0)
    if bottom > .zero {
      value = top.divided(by: bottom, digits: 6)?.trimmed(toAtLeast: 2)
    } else {
      reason = bottom.isZero ? indicator.emptyReason : .denominatorNotPositive
    }
  }
}

extension ExactDecimal {
  /// All digits, with at least those of the currency where it is money.
  fileprivate func shown(_ decimals: Int) -> ExactDecimal { trimmed(toAtLeast: decimals) }
}

extension [Indicator.Term] {
  /// Whether their sum is money and not a number of deals or hours.
  fileprivate var areMoney: Bool { allSatisfy(\.measure.isMoney) }
}
