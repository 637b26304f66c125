internal import Postgres

/// What a month's amounts are converted at, load by load, from its close to a later state.
struct RateHistory {
  /// What amounts are converted to; nil in a practice with one currency.
  let currency: String?
  /// The loads that changed the rates, oldest first.
  let loads: [Int]
  private let month: Month
  private let states: [State]

  private struct State {
    let load: Int
    let conversion: Conversion
  }

  /// - Parameter isOfPlan: Whether they are the rates that a plan is held at.
  init(
    _ connection: Connection, month: Month, from closed: Int, through now: Int,
    isOfPlan: Bool = false
  ) throws {
    self.month = month
    loads = try connection.run(SQL.Queries.conversionLoads.statement, [month, closed, now])
      .map { try $0.get("load") }
    states = try ([closed] + loads).map { load in
      let settings = try Settings(connection, asOf: load)
      let conversion = try Conversion(
        connection, asOf: load, settings: settings, choice: RateChoice(), months: [month])
      return State(load: load, conversion: isOfPlan ? conversion.atPlanRates : conversion)
    }
    currency = states.last?.conversion.reporting
  }

  /// What an amount was worth after a load, in today's reporting currency.
  ///
  /// Where its rate lacked, it is the one last known, or else the first: a rate where there was none
  /// restates nothing. Nil where there never was one.
  func converted(
    _ amount: ExactDecimal, from unit: String?, after load: Int
  ) throws -> ExactDecimal? {
    guard let unit else { return amount }
    func known(_ state: State) throws -> ExactDecimal? {
      guard let currency, state.conversion.reporting == currency else { return nil }
      return try state.conversion.convert(amount, from: unit, in: month)?.result
    }
    for state in states.reversed() where state.load <= load {
      if let value = try known(state) { return value }
    }
    for state in states where state.load > load {
      if let value = try known(state) { return value }
    }
    return nil
  }
}
