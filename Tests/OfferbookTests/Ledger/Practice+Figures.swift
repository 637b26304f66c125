import Testing

@testable import Offerbook

extension Practice {
  /// The figures of a month, or of the period of that kind that the month lies in or ends.
  ///
  /// - Parameter given: A filter of all that is read: rates may lack elsewhere.
  func figures(
    _ indicators: [String], _ kind: Period.Kind = .month, of month: String,
    by dimensions: [Dimension] = [], where filter: Slice = [:], within given: Slice = [:],
    asOf: String? = nil, plan: String? = nil, rates: RateChoice = RateChoice()
  ) throws -> [Figure] {
    let state = try AsOf(asOf, on: connection)
    let month = try #require(Month(month))
    let settings = try Settings(connection, asOf: state.load)
    let period = try FiscalCalendar(connection, settings: settings, from: month, through: month)
      .period(kind, of: month)
    let request = try FigureRequest(
      indicators: indicators.map { try .named($0) }, periods: [period], by: dimensions,
      filter: filter.merging(given) { own, _ in own })
    return try Figures(
      connection, asOf: state, indicators: request.indicators, months: period.months,
      dimensions: Set(dimensions + request.filter.keys),
      planVersion: Plans(connection).version(named: plan, asOf: state), where: given, rates: rates
    ).figures(request)
  }

  /// The values of indicators by dimensions, drawn; a missing value is its reason.
  func values(
    _ indicators: String..., period kind: Period.Kind = .month, of month: String,
    by dimensions: [Dimension] = [], where filter: Slice = [:], asOf: String? = nil
  ) throws -> String {
    let figures = try figures(
      indicators, kind, of: month, by: dimensions, where: filter, asOf: asOf)
    return DrawnTable.draw(
      ["indicator", "period"] + dimensions.map(\.rawValue) + ["value"],
      figures.map { figure in
        [figure.indicator, figure.period] + dimensions.map { figure.slice[$0] }
          + [figure.value?.description ?? figure.reason?.rawValue]
      })
  }

  /// An indicator against plan by dimensions, drawn.
  func against(
    _ indicator: String, period kind: Period.Kind = .month, of month: String,
    by dimensions: [Dimension] = [], where filter: Slice = [:], plan: String? = nil
  ) throws -> String {
    let figures = try figures(
      [indicator], kind, of: month, by: dimensions, where: filter, plan: plan)
    return DrawnTable.draw(
      dimensions.map(\.rawValue) + ["value", "plan", "variance", "attainment", "status", "reason"],
      figures.map { figure in
        dimensions.map { figure.slice[$0] } + [
          figure.value?.description, figure.plan?.description, figure.variance?.description,
          figure.attainment?.description, figure.status.rawValue, figure.reason?.rawValue,
        ]
      })
  }
}
