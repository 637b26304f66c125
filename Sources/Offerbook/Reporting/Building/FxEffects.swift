internal import Postgres

/// What exchange rates add to an indicator of a report.
struct FxEffects {
  private let indicator: Indicator
  private let figures: Figures
  private let atPlanRates: Figures?
  /// Why the effect is not known, where it would be of interest.
  let unknown: String?

  /// Makes the indicator once more, at plan rates; nothing is read where nothing is converted.
  init(
    _ connection: Connection, asOf: AsOf, figures: Figures, indicator: Indicator,
    months: [Month], rates: RateChoice
  ) throws {
    self.indicator = indicator
    self.figures = figures
    guard figures.isConverted else {
      (atPlanRates, unknown) = (nil, nil)
      return
    }
    do {
      atPlanRates = try Figures(
        connection, asOf: asOf, indicators: [indicator], months: months, dimensions: [],
        planVersion: nil, rates: rates.atRates(of: figures.plan.choice))
      unknown = nil
    } catch let error as InputError {
      // A report needs no plan rates where nothing is planned in another currency.
      atPlanRates = nil
      unknown = error.message.split(separator: "\n").joined(separator: "; ")
    }
  }

  /// The effect in a period; nil where there is none.
  func effect(in period: Period) -> FxEffect? {
    guard let atPlanRates else { return nil }
    let effect = FxEffect(
      figures.figure(indicator, in: period), atPlanRates: atPlanRates.figure(indicator, in: period))
    return effect.effect?.isZero == false ? effect : nil
  }
}
