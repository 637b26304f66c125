internal import Offerbook

/// How far an actual, or a forecast where there is no actual, is from its plan.
struct Variance {
  let amount: ExactDecimal
  /// The variance over the plan; nil where the plan is not above zero.
  let relative: ExactDecimal?
  /// Nil for no variance.
  let isGood: Bool?
  let isForecast: Bool
}

extension ReportPoint {
  /// Nil where there is nothing to compare.
  func variance(_ direction: Indicator.Direction) -> Variance? {
    guard let plan, let value = actual ?? forecast else { return nil }
    let amount = value - plan
    return Variance(
      amount: amount, relative: plan > .zero ? amount.divided(by: plan, digits: 6) : nil,
      isGood: amount.isZero ? nil : amount.isNegative == (direction == .less),
      isForecast: actual == nil)
  }
}

extension ReportChart {
  func variance(_ point: ReportPoint) -> Variance? { point.variance(direction) }

  /// A difference as people read it: `+1,235`, `−0.4 pp`.
  func text(ofChange value: ExactDecimal) -> String {
    unit == .amount ? FigureText.amountChange(value) : FigureText.pointChange(value)
  }
}
