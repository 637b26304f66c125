internal import Postgres

/// The actuals of the same months a year earlier, at the rates of their own months; beside a month
/// that is held against its plan by days, those of the same days.
struct PriorYear {
  private let figures: Figures?
  private let yearBefore: YearBefore?
  private let current: Figures
  /// Why they are not known.
  let unknown: String?

  /// - Parameter current: The figures of the months that they stand beside.
  init(
    _ connection: Connection, _ request: ReportRequest, _ scope: ReportScope, months: [Month],
    beside current: Figures
  ) throws {
    self.current = current
    let rates = RateChoice(currency: request.rates.currency, type: request.rates.type)
    do {
      let figures = try Figures(
        connection, asOf: request.asOf, indicators: scope.indicators,
        months: months.map { $0.advanced(by: -12) }, dimensions: scope.dimensions,
        planVersion: nil, where: scope.filter, rates: rates)
      let read = Cells.Scope(
        asOf: request.asOf,
        measures: scope.indicators.reduce(into: []) { $0.formUnion($1.measures) },
        dimensions: scope.dimensions, filter: scope.filter, conversion: figures.conversion)
      yearBefore = try YearBefore(connection, of: figures.cells, read, current.openMonths)
      self.figures = figures
      unknown = nil
    } catch let error as InputError {
      // A report needs no rates of a year that is only there to compare with.
      (figures, yearBefore) = (nil, nil)
      unknown = error.message.split(separator: "\n").joined(separator: "; ")
    }
  }

  /// The value of an indicator in the months a year before a period's.
  func value(_ indicator: Indicator, in period: Period, where slice: Slice) -> ExactDecimal? {
    guard let figures else { return nil }
    guard let yearBefore, let cut = current.cut(of: period, for: indicator) else {
      return figures.figure(indicator, in: period.yearBefore, where: slice).value
    }
    func amount(_ terms: [Indicator.Term]) -> ExactDecimal? {
      yearBefore.amount(of: terms, indicator, in: period, until: cut, where: slice)
    }
    let numerator = amount(indicator.numerator)
    return Actual(
      indicator, numerator: numerator, denominator: amount(indicator.denominator),
      hasData: numerator != nil, decimals: figures.decimals
    ).value
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
