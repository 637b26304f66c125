internal import Postgres

/// The actuals of the same months a year earlier, at the rates of their own months.
struct PriorYear {
  private let figures: Figures?
  /// Why they are not known.
  let unknown: String?

  init(
    _ connection: Connection, asOf: AsOf, indicators: [Indicator], months: [Month],
    dimensions: Set<Dimension>, where filter: Slice, rates: RateChoice
  ) throws {
    do {
      figures = try Figures(
        connection, asOf: asOf, indicators: indicators,
        months: months.map { $0.advanced(by: -12) }, dimensions: dimensions, planVersion: nil,
        where: filter, rates: RateChoice(currency: rates.currency, type: rates.type))
      unknown = nil
    } catch let error as InputError {
      // A report needs no rates of a year that is only there to compare with.
      figures = nil
      unknown = error.message.split(separator: "\n").joined(separator: "; ")
    }
  }

  /// The value of an indicator in the months a year before a period's.
  func value(_ indicator: Indicator, in period: Period, where slice: Slice) -> ExactDecimal? {
    figures?.figure(indicator, in: period.yearBefore, where: slice).value
  }

  /// The value of several slices taken together in the months a year before a period's.
  func sum(
    _ indicator: Indicator, in period: Period, of slices: [Slice], where filter: Slice
  ) -> ExactDecimal? {
    figures?.sum(indicator, in: period.yearBefore, of: slices, where: filter).value
  }

  /// The values that some dimensions had a year before a period.
  func slices(_ request: FigureRequest) -> [Slice] {
    guard let figures else { return [] }
    var before = request
    before.periods = request.periods.map(\.yearBefore)
    return figures.figures(before).map(\.slice)
  }
}
