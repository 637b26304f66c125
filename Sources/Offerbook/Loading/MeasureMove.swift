package import Postgres

/// The difference that a load makes to a monthly measure for one value of a dimension, where other
/// values of it lose what this one gains, or gain what it loses.
package struct MeasureMove: Equatable, Sendable {
  package var month: Month
  package var measure: String
  package var currency: String?
  /// The dimension; nil where a measure has moved in none, but between combinations of values.
  package var dimension: Dimension?
  /// The value, or the whole combination.
  package var value: String
  package var amount: ExactDecimal

  /// Reads what a load moved, by dimension, month and measure; what moved most comes first.
  package static func moves(by load: Int, on connection: Connection) throws -> [MeasureMove] {
    try connection.run(SQL.Queries.loadMoves.statement, [load]).map { row in
      MeasureMove(
        month: try row.get("month"), measure: try row.get("measure"),
        currency: try row.getOptional("currency"),
        dimension: Dimension(rawValue: try row.get("dimension")),
        value: try row.get("value"), amount: try row.get("amount"))
    }
  }
}
