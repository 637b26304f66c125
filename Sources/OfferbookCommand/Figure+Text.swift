internal import Offerbook

extension Figure {
  /// A value of this figure's unit, rounded and grouped for reading.
  func text(_ value: ExactDecimal?, isChange: Bool = false) -> String? {
    value?.shown(as: unit, isChange: isChange)
  }
}
