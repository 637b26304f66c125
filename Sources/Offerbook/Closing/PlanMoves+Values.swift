extension PlanMoves {
  /// Every change of a planned value by the load that made it, in the reporting currency at the plan
  /// rates that counted then.
  func values() throws -> [RestatedPlan.Value] {
    let states = [closed] + loads
    let plans = states.map { yardstick(after: $0)?.plan ?? MonthPlan() }
    let indicators = Dictionary(uniqueKeysWithValues: try Indicator.all().map { ($0.name, $0) })
    return try Set(plans.flatMap(\.values.keys)).sorted().flatMap { cell in
      guard let indicator = indicators[cell.indicator] else { return [RestatedPlan.Value]() }
      let worths = try zip(states, plans).map { load, plan in
        try plan.values[cell].map { try worth($0, after: load) }
      }
      return loads.indices.compactMap { index in
        let (before, after) = (worths[index], worths[index + 1])
        guard before != after, let load = names[loads[index]] else { return nil }
        return RestatedPlan.Value(
          indicator: indicator, heldFor: cell.heldFor, level: cell.level,
          currency: after?.currency ?? before?.currency, load: load, closed: worths[0]?.value,
          now: worths[loads.count]?.value,
          change: difference(before?.value, after?.value, isAmount: indicator.unit == .money))
      }
    }
  }

  private struct Worth: Equatable {
    var value: ExactDecimal
    var currency: String?
  }

  /// A value in the reporting currency after a load, as far as a plan rate is known.
  private func worth(_ given: MonthPlan.Given, after load: Int) throws -> Worth {
    guard let currency = given.currency,
      let value = try rates.converted(given.value, from: currency, after: load)
    else { return Worth(value: given.value, currency: given.currency) }
    return Worth(value: value, currency: rates.currency)
  }

  private func difference(
    _ before: ExactDecimal?, _ after: ExactDecimal?, isAmount: Bool
  ) -> ExactDecimal? {
    guard isAmount || (before != nil && after != nil) else { return nil }
    return (after ?? .zero) - (before ?? .zero)
  }
}
