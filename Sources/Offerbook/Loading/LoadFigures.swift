package import Postgres

/// What a load did to the indicators, in the months that it touched.
package struct LoadFigures: Sendable {
  package struct Change: Sendable {
    package var before: Figure
    package var after: Figure

    /// After minus before, where both are known.
    package var difference: ExactDecimal? {
      guard let before = before.value, let after = after.value else { return nil }
      return after - before
    }
  }

  /// The figures that moved, by indicator and month.
  package let changes: [Change]
  /// Why the figures before or after the load are not known: exchange rates lack.
  package let unknown: String?

  /// Compares the ledger after a load with the ledger before it.
  package init(_ connection: Connection, load: Int, effect: [MeasureEffect]) throws {
    let rateMonths = try connection.run(SQL.Queries.rateMonths.statement, [load])
      .map { try $0.get("month", as: Month.self) }
    let months = Set(effect.map(\.month) + rateMonths).sorted()
    let indicators = try Indicator.flows()
    guard !months.isEmpty else {
      (changes, unknown) = ([], nil)
      return
    }
    func figures(_ load: Int) throws -> Figures {
      try Figures(
        connection, asOf: AsOf("\(load)", on: connection), indicators: indicators, months: months,
        dimensions: [], planVersion: nil)
    }
    let (before, after): (Figures, Figures)
    do {
      (before, after) = (try figures(load - 1), try figures(load))
    } catch let error as InputError {
      (changes, unknown) = ([], error.message)
      return
    }
    unknown = nil
    changes = indicators.flatMap { indicator in
      months.map { month in
        let period = Period(label: month.description, months: [month])
        return Change(
          before: before.figure(indicator, in: period), after: after.figure(indicator, in: period))
      }
    }.filter { $0.before.value != $0.after.value }
  }
}
