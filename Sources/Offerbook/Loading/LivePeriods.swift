internal import Postgres

/// How the fiscal periods of a plan are planned so far: what a file keeps that has no column for it.
struct LivePeriods {
  private var known: [[String]: (currency: String?, spread: Spread?)] = [:]

  /// Reads the periods of the plan versions that are planned again.
  init(of periods: [PlannedPeriod], on connection: Connection) throws {
    let versions = Set(periods.map(\.version)).sorted()
    for row in try connection.run(SQL.Loading.plannedPeriods.statement, [versions]) {
      let key = try ["version", "indicator", "given_period", "segment", "geo", "category"]
        .map { try row.get($0, as: String.self) }
      let spread: String? = try row.getOptional("spread")
      known[key] = (try row.getOptional("currency"), spread.flatMap(Spread.init))
    }
  }

  /// The periods with what is known of them in the columns that their file does not have.
  func complete(_ periods: [PlannedPeriod], absent: [String]) -> [PlannedPeriod] {
    periods.map { planned in
      guard let live = known[planned.key] else { return planned }
      var planned = planned
      if absent.contains("currency") { planned.currency = live.currency }
      if absent.contains("spread") { planned.spread = live.spread }
      return planned
    }
  }
}
