internal import Postgres

/// A rate of a closed month that a load changed or took away.
package struct RestatedRate: Sendable {
  package var type: String
  package var currency: String
  package var load: RestatingLoad
  /// The rate at the close and now, over all loads; nil where there is none.
  package var closed: ExactDecimal?
  package var now: ExactDecimal?
  /// The rate before and after this load.
  package var before: ExactDecimal?
  package var after: ExactDecimal?

  /// What this load changed, where there was a rate before and after it.
  package var change: ExactDecimal? {
    guard let before, let after else { return nil }
    return after - before
  }

  /// What all loads changed, where there was a rate at the close and there is one now.
  package var moved: ExactDecimal? {
    guard let closed, let now else { return nil }
    return now - closed
  }

  static func read(
    _ connection: Connection, month: Month, from closed: Int, through now: Int
  ) throws -> [RestatedRate] {
    let rows = try connection.run(SQL.Queries.restatedRates.statement, [month, closed, now])
    let loads = try RestatingLoad.named(
      try rows.map { try $0.get("load") }, on: connection)
    return try rows.compactMap { row in
      try loads[row.get("load")].map { load in
        RestatedRate(
          type: try row.get("rate_type"), currency: try row.get("currency"), load: load,
          closed: try row.getOptional("closed"), now: try row.getOptional("now"),
          before: try row.getOptional("before"), after: try row.getOptional("after"))
      }
    }
  }
}
