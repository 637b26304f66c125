internal import Postgres

/// Reads from the ledger what a file's rows are checked against.
struct LoadContext {
  static func read(from connection: Connection) throws -> FeedContext {
    let codes = try connection.run(SQL.Loading.offeringCodes.statement)
      .map { try $0.get("offering_code", as: String.self) }
    let used: String? = try connection.run(SQL.Loading.currency.statement).first?.get("currency")
    let reporting = try Settings(connection, asOf: AsOf(nil, on: connection).load)
      .reportingCurrency
    let indicators = try Indicator.all().map { ($0.name, $0.unit == .money) }
    return FeedContext(
      offeringCodes: Set(codes), currency: used, reportingCurrency: reporting,
      indicators: Dictionary(indicators, uniquingKeysWith: { first, _ in first }))
  }
}
