internal import Offerbook

extension RestatedPlan {
  /// How figures stand: the plan, where no planned value says it, the attainment and the status.
  var standingRows: [RestatedPlanRow] {
    standings.flatMap { standing -> [RestatedPlanRow] in
      let (closed, now) = (standing.closed, standing.now)
      var rows: [RestatedPlanRow] = []
      if closed.plan != now.plan, !isGiven(standing) {
        let (unit, currency) = (standing.indicator.unit, now.currency)
        rows.append(
          row(.plan, standing, \.plan) { RestatedPlanRow.Value($0, of: unit, in: currency) })
      }
      if closed.attainment != now.attainment {
        rows.append(row(.attainment, standing, \.attainment) { .ratio($0) })
      }
      if closed.status != now.status {
        func words(_ status: Status) -> RestatedPlanRow.Value {
          .text(status.words, plain: status.rawValue)
        }
        rows.append(
          RestatedPlanRow(
            kind: .status, name: standing.indicator.name, level: standing.level,
            closed: words(closed.status), now: words(now.status)))
      }
      return rows
    }
  }

  /// The planned values, by the load that changed each.
  var valueRows: [RestatedPlanRow] {
    values.map { value in
      func shown(_ number: ExactDecimal?) -> RestatedPlanRow.Value? {
        RestatedPlanRow.Value(number, of: value.indicator.unit, in: value.currency)
      }
      return RestatedPlanRow(
        kind: .plan, name: value.indicator.name, heldFor: value.heldFor, level: value.level,
        load: value.load, closed: shown(value.closed), now: shown(value.now),
        change: shown(value.change))
    }
  }

  /// The plan version, thresholds and beginnings, by the load that changed each.
  var ruleRows: [RestatedPlanRow] {
    rules.map { rule in
      RestatedPlanRow(
        kind: .rule, name: rule.kind.rawValue, load: rule.load,
        closed: rule.closed.map { .text($0, plain: $0) },
        now: rule.now.map { .text($0, plain: $0) })
    }
  }

  private func isGiven(_ standing: Standing) -> Bool {
    values.contains { value in
      value.heldFor.isEmpty && value.level == standing.level
        && value.indicator.name == standing.indicator.name
    }
  }

  private func row(
    _ kind: RestatedPlanRow.Kind, _ standing: Standing,
    _ number: KeyPath<Figure, ExactDecimal?>, shown: (ExactDecimal) -> RestatedPlanRow.Value?
  ) -> RestatedPlanRow {
    let (closed, now) = (standing.closed[keyPath: number], standing.now[keyPath: number])
    let change = closed.flatMap { closed in now.map { $0 - closed } }
    return RestatedPlanRow(
      kind: kind, name: standing.indicator.name, level: standing.level,
      closed: closed.flatMap(shown), now: now.flatMap(shown), change: change.flatMap(shown))
  }
}
