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
  /// What the facts came to; anything but `sum` is a fault that `offerbook check` names.
  package let found: ExactDecimal

  /// Whether its amounts are money and not a number of deals or hours.
  package var isMoney: Bool { term.measure.isMoney }

  /// What the deals that are not listed come to.
  package var rest: ExactDecimal { found - deals.map(\.amount).reduce(.zero, +) }

  /// What of the ledger no fact explains, zero unless the ledger is damaged.
  package var unexplained: ExactDecimal { sum - found }

  /// Finds what makes up a measure in a period, within a filter.
  ///
  /// - Parameters:
  ///   - limit: How many deals are listed; at least one.
  ///   - conversion: Brings amounts in these currencies into the reporting currency.
  init(
    _ connection: Connection, _ term: Indicator.Term, sum: ExactDecimal, in period: Period,
    where filter: Slice, asOf: AsOf, limit: Int, conversion: Conversion, currencies: Set<String>
  ) throws {
    let pairs = filter.sorted { $0.key.rawValue < $1.key.rawValue }
    let factors = conversion.factors(of: currencies, in: period.months)
    let parameters: [(any PostgresEncodable)?] = [
      asOf.load, term.measure, period.months.first, period.months.last, pairs.map(\.key.rawValue),
      pairs.map(\.value), factors.map(\.currency), factors.map(\.month), factors.map(\.factor),
    ]
    let rows = try connection.run(
      SQL.Queries.explainedDeals.statement, parameters + [max(1, limit)])
    self.term = term
    self.sum = sum
    deals = try rows.map(Deal.init)
    dealCount = try rows.first?.get("deals") ?? 0
    found = try rows.first?.get("total") ?? .zero
    loads = try connection.run(SQL.Queries.explainedLoads.statement, parameters).map(Load.init)
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
