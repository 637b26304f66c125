internal import Postgres

extension Figures {
  /// The cells of all months up to the last, nil where no indicator is a balance.
  static func balances(
    _ connection: Connection, of indicators: [Indicator], months: [Month], _ scope: Cells.Scope
  ) throws -> Cells? {
    var scope = scope
    scope.measures = indicators.filter(\.isBalance).reduce(into: []) { $0.formUnion($1.measures) }
    guard !scope.measures.isEmpty else { return nil }
    return try Cells(connection, scope, months: allMonths(through: months))
  }

  /// The first month of the calendar and the last of some months.
  static func allMonths(through months: [Month]) -> [Month] {
    months.max().map { [Month(year: 1970, month: 1), $0] } ?? []
  }

  /// The months that are summed for an indicator: a balance goes back to the first one.
  func summed(_ period: Period, for indicator: Indicator) -> Period {
    guard indicator.isBalance, let first = balances?.firstMonth, let last = period.months.last
    else { return period }
    return Period(label: period.label, months: Month.range(first, last), kind: period.kind)
  }

  /// Sums of an indicator's terms in a period, or up to its end.
  func sums(
    of terms: [Indicator.Term], _ indicator: Indicator, in period: Period, by: [Dimension],
    where filter: Slice
  ) -> [[String]: ExactDecimal] {
    cells(of: indicator).sums(
      of: terms, in: summed(period, for: indicator), by: by, where: filter)
  }

  /// Whether anything is known of an indicator's measures in a period, or up to its end.
  func hasData(for indicator: Indicator, in period: Period) -> Bool {
    hasData(for: indicator.numerator + indicator.denominator, indicator, in: period)
  }

  /// Whether anything is known of some terms of an indicator.
  func hasData(
    for terms: [Indicator.Term], _ indicator: Indicator, in period: Period
  ) -> Bool {
    cells(of: indicator).hasData(for: terms, in: summed(period, for: indicator))
  }

  /// The balance planned for the last month of a period; balances of months do not add up.
  func plannedBalance(
    _ name: String, for indicator: Indicator, in period: Period, of slice: Slice
  ) -> Fraction? {
    guard let last = period.months.last else { return nil }
    let month = Period(label: period.label, months: [last])
    guard priorYear != nil else {
      return plan.amount(name, in: month, of: slice).map { Fraction($0) }
    }
    let before = summed(month.yearBefore, for: indicator)
    return cells(of: indicator).amount(
      of: indicator.numerator, indicator, in: before, where: slice
    ).map { Fraction($0) }
  }

  private func cells(of indicator: Indicator) -> Cells {
    indicator.isBalance ? balances ?? cells : cells
  }
}
