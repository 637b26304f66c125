internal import Postgres

/// The closed months that moved since, and what that does to the year to date.
struct Restatements {
  /// A measure of a closed month, at its close and as of the report.
  struct Moved {
    let month: Month
    let closeLoad: Int
    let measure: String
    let closed: ExactDecimal
    let now: ExactDecimal
  }

  /// The closed months of the fiscal year up to the report's, oldest first.
  let closedMonths: [Month]
  /// Their measures, moved or not.
  let measures: [Moved]

  init(_ connection: Connection, asOf: AsOf, months: [Month]) throws {
    measures = try connection.run(
      SQL.Queries.restatedMeasures.statement,
      [asOf.load, asOf.event, months.first, months.last]
    ).map { row in
      Moved(
        month: try row.get("month"), closeLoad: try row.get("close_load"),
        measure: try row.get("measure"), closed: try row.get("closed"), now: try row.get("now"))
    }
    closedMonths = Set(measures.map(\.month)).sorted()
  }

  /// The months that have moved in any measure.
  var movedMonths: [Month] {
    closedMonths.filter { month in
      measures.contains { $0.month == month && $0.closed != $0.now }
    }
  }

  func moved(_ measure: String, in month: Month) -> Moved? {
    measures.first { $0.measure == measure && $0.month == month }
  }
}
