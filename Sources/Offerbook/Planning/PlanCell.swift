internal import Postgres

/// A planned value as the ledger keeps it: a month's, or a rate for a quarter or year.
struct PlanCell: Sendable {
  var indicator: String
  var month: Month
  /// The fiscal period that a rate holds for; blank = the month.
  var heldFor: String
  /// Only the dimensions that are not blank.
  var slice: Slice
  var value: ExactDecimal
  var currency: String?
  /// The quarter or year that it was given for, with the value and the rule.
  var given: Given?
  var load: Int

  struct Given: Hashable, Sendable {
    var period: String
    var value: ExactDecimal
    var spread: Spread?
  }

  /// Reads all cells of a version as of a load, by indicator and month.
  static func all(_ connection: Connection, version: String, asOf: AsOf) throws -> [PlanCell] {
    try connection.run(SQL.Queries.planRows.statement, [asOf.load, version]).map(PlanCell.init)
  }

  init(_ row: Row) throws {
    indicator = try row.get("indicator")
    month = try row.get("month")
    heldFor = try row.get("held_for")
    slice = try Slice(planned: row)
    value = try row.get("value")
    currency = try row.getOptional("currency")
    let spread: String? = try row.getOptional("spread")
    if let period: String = try row.getOptional("given_period") {
      given = Given(
        period: period, value: try row.get("given_value"),
        spread: spread.flatMap { Spread(rawValue: $0) })
    }
    load = try row.get("load")
  }

  /// `2026-10`, or the quarter or year that it holds for.
  var period: String { heldFor.isEmpty ? month.description : heldFor }

  /// The months that it holds for.
  var months: [Month] {
    guard !heldFor.isEmpty else { return [month] }
    return Month.range(month, month.advanced(by: heldFor.contains("-") ? 2 : 11))
  }
}

extension Slice {
  /// The dimensions of a planned row that are not blank.
  init(planned row: Row) throws {
    self = [:]
    for dimension in Dimension.planned {
      let value: String = try row.get(dimension.rawValue)
      if !value.isEmpty { self[dimension] = value }
    }
  }
}
