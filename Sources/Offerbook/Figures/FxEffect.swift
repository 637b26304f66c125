/// How much of a figure's variance comes from exchange rates and not from the business.
///
/// Variance = (actual at plan rates - plan) + (actual - actual at plan rates). Each amount is rounded
/// as it is printed before it is subtracted, so that the parts add up to the last digit.
package struct FxEffect: Equatable, Sendable {
  /// The figure at the rates that were asked for.
  package var figure: Figure
  /// Its value at the rates that the plan is held at.
  package var atPlanRates: ExactDecimal?

  init(_ figure: Figure, atPlanRates: Figure) {
    self.figure = figure
    self.atPlanRates = atPlanRates.value
  }

  /// What the variance would be had no rate moved.
  package var varianceAtPlanRates: ExactDecimal? {
    guard let atPlanRates, let plan = figure.wholePlan else { return nil }
    return shown(atPlanRates - plan)
  }

  /// What the rates add to the figure.
  package var effect: ExactDecimal? {
    guard let value = figure.value, let atPlanRates else { return nil }
    return shown(value - atPlanRates)
  }

  private func shown(_ difference: ExactDecimal) -> ExactDecimal {
    figure.unit == .money ? difference : difference.trimmed(toAtLeast: 2)
  }

  /// Sets figures at the rates that were asked for beside the same ones at plan rates.
  package static func effects(
    of request: FigureRequest, in figures: Figures, atPlanRates others: Figures
  ) -> [FxEffect] {
    zip(figures.figures(request), others.figures(request))
      .map { FxEffect($0, atPlanRates: $1) }
  }
}
