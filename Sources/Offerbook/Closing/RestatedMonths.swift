package import Postgres

/// All closed months that have moved since they were closed, and by how much.
package struct RestatedMonths: Sendable {
  package struct Moved: Sendable {
    package var restatement: Restatement
    /// The measures that are no indicator of their own, over all loads; only those that moved.
    package var measures: [Measure]
    /// The rates that moved, each once.
    package var rates: [RestatedRate]
    /// What moved of what its figures are held against, over all loads.
    package var plan: RestatedPlan
  }

  package struct Measure: Sendable {
    package var name: String
    package var currency: String?
    package var closed: ExactDecimal
    package var now: ExactDecimal
  }

  /// The months in order.
  package let months: [Moved]
  /// How many months are closed, moved or not.
  package let closedCount: Int

  /// Compares every month that was closed before a state of the ledger with it.
  package init(_ connection: Connection, now: AsOf) throws {
    let closes = try Closes(connection).closes().filter { $0.load <= now.load }
    closedCount = closes.count
    let history = try YardstickHistory(
      connection, months: closes.map(\.month), from: closes.map(\.load).min() ?? 0, through: now)
    months = try closes.map { close in
      let restatement = try Restatement(
        connection, month: close.month, by: [], now: now, of: history)
      return Moved(
        restatement: restatement, measures: Self.measures(of: restatement),
        rates: Self.rates(of: restatement), plan: restatement.plan.net)
    }.filter { moved in
      !moved.restatement.lines.isEmpty || !moved.restatement.indicators.isEmpty
        || !moved.rates.isEmpty || !moved.plan.isEmpty
    }
  }

  private static func rates(of restatement: Restatement) -> [RestatedRate] {
    restatement.rates.reduce(into: []) { rates, rate in
      guard rate.closed != rate.now,
        !rates.contains(where: { ($0.type, $0.currency) == (rate.type, rate.currency) })
      else { return }
      rates.append(rate)
    }
  }

  private static func measures(of restatement: Restatement) -> [Measure] {
    let shown = Set(restatement.indicators.map(\.indicator.name))
    return restatement.lines.reduce(into: []) { measures, line in
      guard !shown.contains(line.measure), line.closed != line.now,
        !measures.contains(where: { ($0.name, $0.currency) == (line.measure, line.currency) })
      else { return }
      measures.append(
        Measure(
          name: line.measure, currency: line.currency, closed: line.closed, now: line.now))
    }
  }
}
