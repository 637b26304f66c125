internal import Postgres

extension PlanMoves {
  /// The figures whose plan is another one than at the close, or whose status is by other thresholds:
  /// of all, and at the levels of the values that moved.
  func standings(
    _ connection: Connection, of values: [RestatedPlan.Value], from closed: AsOf,
    through now: AsOf
  ) throws -> [RestatedPlan.Standing] {
    let isRestatused = loads.contains { history.isRestatused(month, by: $0) }
    let planned = isRestatused ? yardstick(after: self.now)?.plan.levels ?? [] : []
    let levels = (values.map(\.level) + planned).reduce(into: [Slice]()) { levels, level in
      if !levels.contains(level) { levels.append(level) }
    }
    return try groups(moved: Set(values.map(\.indicator.name))).flatMap { indicators in
      func standing(_ asOf: AsOf) throws -> MonthStanding? {
        try MonthStanding(
          connection, month: month, indicators: indicators, levels: levels, asOf: asOf)
      }
      guard let before = try standing(closed), let after = try standing(now) else {
        return [RestatedPlan.Standing]()
      }
      return indicators.flatMap { indicator in
        zip(before.figures(of: indicator), after.figures(of: indicator)).map { old, new in
          RestatedPlan.Standing(
            indicator: indicator, level: old.level, closed: old.figure, now: new.figure)
        }
      }
    }.filter { standing in
      standing.closed.plan != standing.now.plan
        || isRestatused && standing.closed.status != standing.now.status
    }
  }

  /// Balances go back to the first month, of which nobody may know the rates: they are by themselves,
  /// and looked at only where their own plan moved.
  private func groups(moved: Set<String>) throws -> [[Indicator]] {
    let balances = try Indicator.all().filter { $0.isBalance && moved.contains($0.name) }
    return [try Indicator.flows(), balances].filter { !$0.isEmpty }
  }
}
