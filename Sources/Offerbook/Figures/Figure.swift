/// An indicator's value in a period and a slice, against plan.
package struct Figure: Equatable, Sendable {
  package var indicator: String
  package var unit: Indicator.Unit
  package var direction: Indicator.Direction
  /// `2026-10`, `FY27-Q3`, `2026-10/ytd`.
  package var period: String
  /// The values of the dimensions asked for; empty for the total.
  package var slice: Slice
  package var currency: String?
  /// The exact sum of the numerator's measures, nil where there is no data.
  package var numerator: ExactDecimal?
  /// The exact sum of the denominator's measures, nil for an indicator that is no ratio.
  package var denominator: ExactDecimal?
  /// Rounded once: money to its currency's decimals, ratios to six.
  package var value: ExactDecimal?
  /// Why `value`, or else why `attainment`, is missing.
  package var reason: FigureReason?
  /// What is planned; only a part of it where there is a gap.
  package var plan: ExactDecimal?
  /// What of the period and slice is not planned, where a part of it is.
  package var gap: PlanGap?
  /// Actual minus plan.
  package var variance: ExactDecimal?
  /// Actual / plan.
  package var attainment: ExactDecimal?
  package var status: Status

  /// The plan that the value can be held against: none where only a part is planned.
  package var wholePlan: ExactDecimal? { gap == nil ? plan : nil }

  /// Whether the variance is good, nil when there is none.
  package var isGood: Bool? {
    guard let variance, !variance.isZero else { return nil }
    return variance.isNegative != (direction == .more)
  }
}

/// Why there is no figure; zero, no data and not applicable are three different things.
package enum FigureReason: String, Sendable, Equatable {
  case noDeals = "no-deals"
  case denominatorNotPositive = "denominator-not-positive"
  case notPlanned = "not-planned"
  case partlyPlanned = "partly-planned"
  case noData = "no-data"
}
