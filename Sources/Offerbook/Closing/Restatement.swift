package import Postgres

/// What changed in a month since it was closed, and which load did it.
package struct Restatement: Sendable {
  package let month: Month
  /// The load that the close names, and the one it is compared with.
  package let closedAt: Int
  package let now: Int
  /// Each indicator at the close and now; only those that moved.
  package let indicators: [IndicatorChange]
  /// The change to each measure by load and slice; their sums are now minus closed.
  package let lines: [Line]

  package struct IndicatorChange: Sendable {
    package var indicator: Indicator
    package var closed: Figure
    package var now: Figure

    /// Now minus closed, where both are known.
    package var change: ExactDecimal? {
      guard let before = closed.value, let after = now.value else { return nil }
      return after - before
    }
  }

  package struct Line: Sendable {
    package var measure: String
    package var currency: String?
    package var slice: Slice
    package var load: Int
    /// The file, or what else the load was.
    package var source: String
    package var user: String
    package var time: String
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
    if let other = dimensions.first(where: { !Dimension.slice.contains($0) }) {
      throw InputError("a restatement is by the deal's stamp; \(other.rawValue) is not part of it")
    }
    let closed = try AsOf(month.description, on: connection)
    self.month = month
    self.now = now.load
    closedAt = closed.load
    let period = Period(label: month.description, months: [month])
    let all = try Indicator.all()
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
    lines = try connection.run(
      SQL.Queries.restatementLines.statement,
      [month, closed.load, now.load, dimensions.map(\.rawValue)]
    ).map { try Line($0, dimensions) }
  }
}

extension Restatement.Line {
  fileprivate init(_ row: Row, _ dimensions: [Dimension]) throws {
    measure = try row.get("measure")
    currency = try row.getOptional("currency")
    slice = try dimensions.reduce(into: [:]) { slice, dimension in
      slice[dimension] = try row.get(dimension.rawValue)
    }
    load = try row.get("load")
    source = try row.getOptional("source") ?? ""
    user = try row.get("loaded_by")
    time = try row.get("time")
    closed = try row.get("closed")
    now = try row.get("now")
    change = try row.get("change")
  }
}
