/// What a month's figures are held against after a load: the plan, the thresholds, and the months
/// that its year and its quarter to date begin with.
struct Yardstick: Equatable {
  var plan: MonthPlan
  /// As they are set; nil where those of each indicator count.
  var onTrack: ExactDecimal?
  var needsImprovement: ExactDecimal?
  var firstOfYear: Month?
  var firstOfQuarter: Month?

  /// Whether only thresholds differ, which matters where a status does.
  func differsInThresholdsOnly(from other: Yardstick) -> Bool {
    var same = other
    (same.onTrack, same.needsImprovement) = (onTrack, needsImprovement)
    return self == same && self != other
  }
}
