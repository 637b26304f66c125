internal import Postgres

/// The loads between a close and a later state that may have moved what the month is held against:
/// by its plan, a plan rate, or a rule.
struct PlanMoves {
  let month: Month
  let closed: Int
  let now: Int
  let history: YardstickHistory
  /// The rates that the plan is held at.
  let rates: RateHistory
  /// Those that moved the plan or a rule, and those that touched rates, oldest first.
  let loads: [Int]
  let names: [Int: RestatingLoad]

  /// - Parameter history: What the month was held against since the close, or since an earlier one.
  init(
    _ connection: Connection, month: Month, from closed: AsOf, through now: AsOf,
    of history: YardstickHistory?
  ) throws {
    self.month = month
    (self.closed, self.now) = (closed.load, now.load)
    self.history =
      try history
      ?? YardstickHistory(connection, months: [month], from: closed.load, through: now)
    rates = try RateHistory(
      connection, month: month, from: closed.load, through: now.load, isOfPlan: true)
    loads = Set(self.history.loads(moving: month, after: closed.load) + rates.loads).sorted()
    names = try RestatingLoad.named(loads, on: connection)
  }

  /// What the month was held against after a load.
  func yardstick(after load: Int) -> Yardstick? { history.yardstick(of: month, after: load) }

  /// The rules that a load changed, a line each; a threshold counts where a status moved.
  func rules() -> [RestatedPlan.Rule] {
    RestatedPlan.Rule.Kind.allCases.flatMap { kind in
      loads.compactMap { load -> RestatedPlan.Rule? in
        func words(after load: Int) -> String? { yardstick(after: load)?.words(of: kind) }
        guard let name = names[load], words(after: load - 1) != words(after: load),
          !kind.isThreshold || history.isRestatused(month, by: load)
        else { return nil }
        return RestatedPlan.Rule(
          kind: kind, load: name, closed: words(after: closed), now: words(after: now))
      }
    }
  }
}

extension RestatedPlan.Rule.Kind {
  fileprivate var isThreshold: Bool { self == .onTrack || self == .needsImprovement }
}

extension Yardstick {
  /// A rule as it is told.
  fileprivate func words(of kind: RestatedPlan.Rule.Kind) -> String? {
    switch kind {
    case .planVersion: plan.versions.isEmpty ? nil : plan.versions.joined(separator: ", ")
    case .onTrack: onTrack?.description ?? "default"
    case .needsImprovement: needsImprovement?.description ?? "default"
    case .yearToDate: firstOfYear?.description
    case .quarterToDate: firstOfQuarter?.description
    }
  }
}
