/// Something about a plan that a planner should look at.
package struct PlanFinding: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// Parts do not add up to the whole that was given beside them.
    case parts
    /// A rate is not the quotient of the parts that were given beside it.
    case rate
    /// A rate that looks like a percentage.
    case highRate = "high-rate"
    /// A planned cell for which there are no actuals, though there are some for its month.
    case noActuals = "no-actuals"
    /// Actuals for which there is no plan, though there is one for others beside them, or for other
    /// months of their fiscal year.
    case noPlan = "no-plan"
    /// A month without a plan and without actuals between planned ones.
    case noMonth = "no-month"
    /// A segment, geo or category that no deal or offering ever had.
    case unknownSlice = "unknown-slice"
  }

  package var kind: Kind
  package var version: String
  package var indicator: String
  /// `2026-10`, or the quarter or year that was given.
  package var period: String
  /// The whole, or the cell; only the dimensions that it names.
  package var slice: Slice
  /// What the parts are: `segment, geo`, or `months`; or the level of the cell.
  package var level: String
  /// The currency of both values, nil for a rate.
  package var currency: String?
  package var planned: ExactDecimal?
  /// What the parts come to, their quotient, or the actual.
  package var found: ExactDecimal?

  /// What was found minus what was planned.
  package var difference: ExactDecimal? {
    guard let planned, let found else { return nil }
    return found - planned
  }
}
