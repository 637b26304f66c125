/// From which attainment on an indicator is on track, and from which it needs improvement.
package struct Thresholds: Equatable, Sendable {
  package var onTrack: ExactDecimal
  package var needsImprovement: ExactDecimal

  /// The status of an attainment; without one there is no status.
  ///
  /// Where less is better, the same distance on the other side of the plan counts.
  package func status(
    attainment: ExactDecimal?, direction: Indicator.Direction
  ) -> Status {
    guard let attainment else { return .notAvailable }
    let two = ExactDecimal(mantissa: 2, scale: 0)
    let reached = direction == .more ? attainment : two - attainment
    if reached >= onTrack { return .onTrack }
    return reached >= needsImprovement ? .needsImprovement : .urgent
  }
}
