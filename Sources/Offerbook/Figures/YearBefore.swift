internal import Postgres

/// The actuals a year earlier; beside a month that is not over, those of the same days.
struct YearBefore: Sendable {
  /// The whole months.
  let cells: Cells
  /// Their first days, beside the months that are cut.
  private var begun: [Start: Cells] = [:]

  private struct Start: Hashable {
    let month: Month
    let days: Int
  }

  /// Takes the whole months, and reads the first days of those that are cut, as the settings say.
  ///
  /// - Parameter scope: What the cells were read of.
  init(
    _ connection: Connection, of cells: Cells, _ scope: Cells.Scope, _ openMonths: OpenMonths
  ) throws {
    self.cells = cells
    guard openMonths.rule == .byDays else { return }
    for cut in openMonths.begun {
      let start = Start(month: cut.month, days: cut.reach.days)
      guard begun[start] == nil else { continue }
      begun[start] = try Cells(
        connection, scope, firstDays: start.days, of: cut.month.advanced(by: -12))
    }
  }

  /// The sum of some of an indicator's terms a year before a period, or before the part of it that the
  /// data reach; nil where nothing is known of any of its terms.
  func amount(
    of terms: [Indicator.Term], _ indicator: Indicator, in period: Period,
    until cut: OpenMonths.Cut?, where slice: Slice
  ) -> ExactDecimal? {
    func amount(_ cells: Cells?, _ period: Period) -> ExactDecimal? {
      cells?.amount(of: terms, indicator, in: period.yearBefore, where: slice)
    }
    guard let whole = amount(cells, period), let cut else { return amount(cells, period) }
    let start = Start(month: cut.month, days: cut.reach.days)
    guard let days = begun[start] else { return whole }
    let before = amount(cells, period.keeping { $0 < cut.month }) ?? .zero
    let within = amount(days, period.keeping { $0 == cut.month }) ?? .zero
    return before + within
  }
}
