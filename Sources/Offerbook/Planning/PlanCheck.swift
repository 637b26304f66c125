package import Postgres

/// Holds plan versions against themselves and against the actuals.
package struct PlanCheck {
  private let connection: Connection
  private let asOf: AsOf

  package init(_ connection: Connection, asOf: AsOf) {
    self.connection = connection
    self.asOf = asOf
  }

  /// The findings of a version, or of all of them, by version and kind.
  ///
  /// - Throws: `InputError` when there is no version of that name.
  package func findings(version: String?) throws -> [PlanFinding] {
    let plans = Plans(connection)
    if let version, try plans.version(named: version, asOf: asOf)?.isPriorYear == true {
      throw InputError("prior-year is what the actuals came to; there is nothing to check")
    }
    let names = try version.map { [$0] } ?? plans.versions(asOf: asOf).map(\.name)
    return try names.flatMap { name in
      let given = try PlanCell.all(connection, version: name, asOf: asOf)
      let cells = try PlanCell.converted(given, connection, asOf: asOf)
      let actuals = try PlannedActuals(connection, asOf: asOf, version: name, cells: cells)
      let likelihood = try PlanLikelihood(connection, asOf: asOf, version: name, cells: cells)
      let rates = try PlanRates(connection, asOf: asOf, version: name, cells: cells)
      let findings = [
        try PlanParts(version: name, cells: cells).findings(), try periods(name),
        try rates.findings(), try likelihood.highRates(), actuals.unmet(), actuals.unplanned(),
        actuals.holes(), likelihood.unknownSlices(),
      ]
      return findings.flatMap { $0 }
    }
  }

  /// Amounts for a quarter or year whose months come to something else by now.
  private func periods(_ version: String) throws -> [PlanFinding] {
    try connection.run(SQL.Queries.planPeriodSums.statement, [asOf.load, version]).map { row in
      PlanFinding(
        kind: .parts, version: version, indicator: try row.get("indicator"),
        period: try row.get("given_period"), slice: try Slice(planned: row), level: "months",
        currency: try row.getOptional("currency"), planned: try row.get("given_value"),
        found: try row.get("amount"))
    }
  }
}
