internal import Postgres

/// How what a closed month is held against moved since the close, load by load, and how its figures
/// stand since.
package struct RestatedPlan: Sendable {
  /// The planned values that changed; the changes of an amount add up to now minus closed.
  package let values: [Value]
  /// What else moved: the plan version, thresholds, where a year or quarter to date begins.
  package let rules: [Rule]
  /// The figures whose plan or status is another one than at the close.
  package let standings: [Standing]

  package var isEmpty: Bool { values.isEmpty && rules.isEmpty && standings.isEmpty }

  /// The same over all loads: what they took back again is not in it.
  package var net: RestatedPlan {
    let moved = values.filter { $0.closed != $0.now }.reduce(into: [Value]()) { moved, value in
      guard !moved.contains(where: { $0.isOfSame(as: value) }) else { return }
      var value = value
      value.change = values.filter { $0.isOfSame(as: value) }.reduce(.zero) { sum, part in
        sum.flatMap { sum in part.change.map { sum + $0 } }
      }
      moved.append(value)
    }
    let ruled = rules.filter { $0.closed != $0.now }.reduce(into: [Rule]()) { ruled, rule in
      if !ruled.contains(where: { $0.kind == rule.kind }) { ruled.append(rule) }
    }
    return RestatedPlan(values: moved, rules: ruled, standings: standings)
  }

  private init(values: [Value], rules: [Rule], standings: [Standing]) {
    (self.values, self.rules, self.standings) = (values, rules, standings)
  }

  /// A planned value that a load changed, brought or took away.
  package struct Value: Sendable {
    package var indicator: Indicator
    /// The fiscal period that a rate was given for; blank = the month.
    package var heldFor: String
    /// The level that it was given for; empty for the whole.
    package var level: Slice
    /// The reporting currency, where there is one; nil for rates.
    package var currency: String?
    package var load: RestatingLoad
    /// At the close and now, over all loads; nil where there is none.
    package var closed: ExactDecimal?
    package var now: ExactDecimal?
    /// What this load changed: an amount that is not planned is nothing, a rate is unknown.
    package var change: ExactDecimal?

    fileprivate func isOfSame(as other: Value) -> Bool {
      (indicator.name, heldFor, level) == (other.indicator.name, other.heldFor, other.level)
    }
  }

  /// A rule by which the month's figures are held against the plan, that a load changed.
  package struct Rule: Sendable {
    package var kind: Kind
    package var load: RestatingLoad
    /// In words, nil where there is none.
    package var closed: String?
    package var now: String?

    package enum Kind: String, Sendable, CaseIterable {
      case planVersion = "plan version"
      case onTrack = "threshold on-track"
      case needsImprovement = "threshold needs-improvement"
      case yearToDate = "year to date from"
      case quarterToDate = "quarter to date from"
    }
  }

  /// A figure against the plan at the close and against that of now.
  package struct Standing: Sendable {
    package var indicator: Indicator
    package var level: Slice
    package var closed: Figure
    package var now: Figure
  }

  /// - Parameter history: What the month was held against, where that was read for several months.
  init(
    _ connection: Connection, month: Month, from closed: AsOf, through now: AsOf,
    of history: YardstickHistory? = nil
  ) throws {
    let moves = try PlanMoves(connection, month: month, from: closed, through: now, of: history)
    values = try moves.values()
    rules = moves.rules()
    standings =
      values.isEmpty && rules.isEmpty
      ? [] : try moves.standings(connection, of: values, from: closed, through: now)
  }
}
