internal import Offerbook
internal import Rendering

extension ExactDecimal {
  /// All digits, with at least those of the currency; a count or hours have none.
  func exact(in currency: String?) -> ExactDecimal {
    trimmed(toAtLeast: currency.map(Self.decimals) ?? 0)
  }

  /// `61,200.00`, rounded to the currency's decimals; `+15,000.00` for a change.
  func shown(in currency: String?, isChange: Bool = false) -> String {
    sign(isChange) + grouped(digits: currency.map(Self.decimals) ?? exact(in: nil).scale)
  }

  /// A value of an indicator, `6.00 %` for a ratio, and `+0.31 pp` for its change.
  func shown(as unit: Indicator.Unit, isChange: Bool = false) -> String {
    switch unit {
    case .money: sign(isChange) + grouped(digits: scale)
    case .ratio: sign(isChange) + percent(digits: 2, unit: isChange ? " pp" : " %")
    }
  }

  /// `100.0 %`.
  func percent(digits: Int, unit: String = " %") -> String {
    (self * ExactDecimal(mantissa: 100, scale: 0)).grouped(digits: digits) + unit
  }

  private func sign(_ isChange: Bool) -> String {
    isChange && !isNegative && !isZero ? "+" : ""
  }

  private static func decimals(of currency: String) -> Int {
    Currency.named(currency)?.decimals ?? 2
  }
}
