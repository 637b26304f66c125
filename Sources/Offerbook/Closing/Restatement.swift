package import Postgres

/// What changed in a month since it was closed, and which load did it.
package struct Restatement: Sendable {
  package let month: Month
  /// The load that the close names, and the one it is compared with.
  package let closedAt: Int
  package let now: Int
  /// Each indicator at the close and now; only those that moved.
  package let indicators: [IndicatorChange]
  /// The rates of the month that changed.
  package let rates: [RestatedRate]
  /// The change to each measure by load and slice; their sums are now minus closed.
  package let lines: [Line]
  /// What changed of what the month's figures are held against.
  package let plan: RestatedPlan

  package struct IndicatorChange: Sendable {
    package var indicator: Indicator
    package var closed: Figure
    package var now: Figure

    /// Now minus closed, where both are known and in one currency.
    package var change: ExactDecimal? {
      guard let before = closed.value, let after = now.value, closed.currency == now.currency
      else { return nil }
      return after - before
    }
  }

  package struct Line: Sendable {
    package var measure: String
    /// The reporting currency, where there is one; nil for counts.
    package var currency: String?
    package var slice: Slice
    package var load: RestatingLoad
    /// The measure of the slice at the close and now, over all loads.
    package var closed: ExactDecimal
    package var now: ExactDecimal
    /// What this load changed.
    package var change: ExactDecimal
  }

  /// Compares a closed month with a state of the ledger.
  ///
  /// - Parameter dimensions: Of the deal's stamp; others a measure may not carry.
  /// - Throws: `InputError` when the month is not closed.
  package init(
    _ connection: Connection, month: Month, by dimensions: [Dimension], now: AsOf
  ) throws {
    try self.init(connection, month: month, by: dimensions, now: now, of: nil)
  }

  /// - Parameter yardsticks: What the month was held against, where that was read for several months.
  init(
    _ connection: Connection, month: Month, by dimensions: [Dimension], now: AsOf,
    of yardsticks: YardstickHistory?
  ) throws {
    if let other = dimensions.first(where: { !Dimension.slice.contains($0) }) {
      throw InputError("a restatement is by the deal's stamp; \(other.rawValue) is not part of it")
    }
    let closed = try AsOf(month.description, on: connection)
    self.month = month
    self.now = now.load
    closedAt = closed.load
    let period = Period(label: month.description, months: [month])
    let all = try Indicator.flows()
    func figures(_ asOf: AsOf) throws -> Figures {
      try Figures(
        connection, asOf: asOf, indicators: all, months: [month], dimensions: [],
        planVersion: nil)
    }
    let (before, after) = (try figures(closed), try figures(now))
    indicators = all.map { indicator in
      IndicatorChange(
        indicator: indicator, closed: before.figure(indicator, in: period),
        now: after.figure(indicator, in: period))
    }.filter { $0.closed.value != $0.now.value }
    let history = try RateHistory(
      connection, month: month, from: closed.load, through: now.load)
    let changes = try RestatedAmounts.read(
      connection, month: month, from: closed.load, through: now.load, by: dimensions
    ).flatMap { amounts in
      try amounts.changes(since: closed.load, at: history).map { (amounts, $0) }
    }
    rates = try RestatedRate.read(connection, month: month, from: closed.load, through: now.load)
    plan = try RestatedPlan(connection, month: month, from: closed, through: now, of: yardsticks)
    let loads = try RestatingLoad.named(changes.map(\.1.load), on: connection)
    lines = changes.compactMap { amounts, part in
      loads[part.load].map { load in
        Line(
          measure: amounts.measure, currency: part.currency, slice: amounts.slice, load: load,
          closed: part.closed, now: part.now, change: part.change)
      }
    }
  }
}
