internal import Postgres

/// The exchange rates of some months as of a load: units of the reporting currency for one unit.
struct ExchangeRates: Sendable {
  /// Names a rate, known or missing.
  struct Key: Hashable, Sendable {
    let type: RateType
    let currency: String
    let month: Month
  }

  private let rates: [Key: ExactDecimal]

  /// Reads the rates of some months, and of those a year earlier.
  init(_ connection: Connection, asOf load: Int, months: [Month]) throws {
    guard let first = months.min(), let last = months.max() else {
      rates = [:]
      return
    }
    var rates: [Key: ExactDecimal] = [:]
    let parameters: [(any PostgresEncodable)?] = [load, first.advanced(by: -12), last]
    for row in try connection.run(SQL.Queries.exchangeRates.statement, parameters) {
      guard let type = RateType(rawValue: try row.get("rate_type")) else { continue }
      let key = Key(type: type, currency: try row.get("currency"), month: try row.get("month"))
      rates[key] = try row.get("rate")
    }
    self.rates = rates
  }

  /// No rates, for a practice with one currency.
  init() {
    rates = [:]
  }

  subscript(key: Key) -> ExactDecimal? { rates[key] }
}
