internal import Postgres

/// What one measure of a figure is made of: its deals, and the loads that brought them.
package struct ExplainedMeasure: Sendable {
  package struct Deal: Sendable {
    package var opportunity: String
    package var account: String?
    package var name: String?
    /// The child opportunities whose services make the deal count.
    package var child: String?
    package var days: ClosedRange<CalendarDate>
    /// How many lines or revenue rows it has in the measure.
    package var parts: Int
    package var amount: ExactDecimal
  }

  package struct Load: Sendable {
    package var load: Int
    /// The file, or what else the load was.
    package var source: String
    package var user: String
    /// `2026-11-21 19:28:44`, in UTC.
    package var time: String
    /// How many lines, deals or revenue rows it brought.
    package var parts: Int
    package var amount: ExactDecimal
  }

  package let term: Indicator.Term
  /// What the ledger says of the measure.
  package let sum: ExactDecimal
  /// The largest deals, by their absolute amount.
  package let deals: [Deal]
  package let dealCount: Int
  package let loads: [Load]
  /// What the facts came to, which is `sum` but for rounded exchange rates.
  package let found: ExactDecimal

  /// Whether its amounts are money and not a number of deals or hours.
  package var isMoney: Bool { term.measure.isMoney }

  /// What the deals that are not listed come to.
  package var rest: ExactDecimal { found - deals.map(\.amount).reduce(.zero, +) }

  /// Whether exchange rates were rounded on the way, so that parts may miss the last digits.
  package let isRounded: Bool

  /// What of the ledger no deal explains: rounded exchange rates, or else a damaged ledger.
  package var unexplained: ExactDecimal { sum - found }

  /// Finds what makes up a measure in a period, within a filter.
  ///
  /// - Parameter limit: How many deals are listed; at least one.
  init(
    _ connection: Connection, _ term: Indicator.Term, sum: ExactDecimal, in period: Period,
    where filter: Slice, asOf: AsOf, limit: Int, factors: ConversionFactors
  ) throws {
    let pairs = filter.sorted { $0.key.rawValue < $1.key.rawValue }
    let parameters: [(any PostgresEncodable)?] = [
      asOf.load, term.measure, period.months.first, period.months.last, pairs.map(\.key.rawValue),
      pairs.map(\.value),
    ]
    let rows = try connection.run(
      SQL.Queries.explainedDeals.statement, parameters + [max(1, limit)] + factors.parameters)
    isRounded = factors.areRounded && term.measure.isMoney
    self.term = term
    self.sum = sum
    deals = try rows.map(Deal.init)
    dealCount = try rows.first?.get("deals") ?? 0
    found = try rows.first?.get("total") ?? .zero
    loads = try connection.run(
      SQL.Queries.explainedLoads.statement, parameters + factors.parameters
    ).map(Load.init)
  }
}

extension ExplainedMeasure.Deal {
  fileprivate init(_ row: Row) throws {
    opportunity = try row.get("opportunity_id")
    account = try row.getOptional("account_name")
    name = try row.getOptional("opportunity_name")
    child = try row.getOptional("child")
    days = try row.get("first_day")...row.get("last_day")
    parts = try row.get("parts")
    amount = try row.get("amount")
  }
}

extension ExplainedMeasure.Load {
  fileprivate init(_ row: Row) throws {
    load = try row.get("load")
    source = try row.getOptional("source") ?? ""
    user = try row.get("loaded_by")
    time = try row.get("time")
    parts = try row.get("parts")
    amount = try row.get("amount")
  }
}
