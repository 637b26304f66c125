extension Figure {
  /// Adds variance, attainment and status from what was planned, if all of it was.
  mutating func hold(against planned: ExactDecimal?, thresholds: Thresholds) {
    guard let value else { return }
    guard gap == nil else {
      reason = .partlyPlanned
      return
    }
    guard let planned else {
      reason = .notPlanned
      return
    }
    let difference = value - planned
    variance = unit == .money ? difference : difference.trimmed(toAtLeast: 2)
    guard planned > .zero else {
      reason = .denominatorNotPositive
      return
    }
    attainment = value.divided(by: planned, digits: 6)?.trimmed(toAtLeast: 2)
    status = thresholds.status(attainment: attainment, direction: direction)
  }
}
