internal import Postgres

/// The closed months that moved since, and what that does to the year to date.
struct Restatements {
  /// A measure of a closed month, at its close and as of the report.
  struct Moved {
    let month: Month
    let closeLoad: Int
    let measure: String
    let currency: String?
    var closed: ExactDecimal
    var now: ExactDecimal

    /// Both sides in the report's currency, each at the rates that were known then.
    ///
    /// A close from before rates were known is converted at those of now.
    func converted(_ atClose: Conversion?, now conversion: Conversion) throws -> Moved {
      guard let currency else { return self }
      var moved = self
      let before = atClose?.reporting == conversion.reporting ? atClose : nil
      let atNow = try conversion.convert(now, from: currency, in: month)?.result
      moved.now = atNow ?? .zero
      moved.closed =
        try before?.convert(closed, from: currency, in: month)?.result
        ?? conversion.convert(closed, from: currency, in: month)?.result ?? .zero
      return moved
    }

    /// One for each month and measure, over all currencies.
    static func summed(_ parts: [Moved]) -> [Moved] {
      parts.reduce(into: []) { sums, part in
        if let last = sums.last, last.month == part.month, last.measure == part.measure {
          sums[sums.count - 1].closed += part.closed
          sums[sums.count - 1].now += part.now
        } else {
          sums.append(part)
        }
      }
    }
  }

  /// The closed months of the fiscal year up to the report's, oldest first.
  let closedMonths: [Month]
  /// Their measures, moved or not.
  let measures: [Moved]
  /// What those are held against whose plan moved, over all loads.
  let plans: [(month: Month, plan: RestatedPlan)]

  init(
    _ connection: Connection, asOf: AsOf, months: [Month], conversion: Conversion,
    rates: RateChoice
  ) throws {
    let rows = try connection.run(
      SQL.Queries.restatedMeasures.statement,
      [asOf.load, asOf.event, months.first, months.last]
    ).map { row in
      Moved(
        month: try row.get("month"), closeLoad: try row.get("close_load"),
        measure: try row.get("measure"), currency: try row.getOptional("currency"),
        closed: try row.get("closed"), now: try row.get("now"))
    }
    var conversions: [Int: Conversion] = [:]
    for load in Set(rows.map(\.closeLoad)) {
      conversions[load] = try Conversion(
        connection, asOf: load, settings: Settings(connection, asOf: load), choice: rates,
        months: months)
    }
    let converted = try rows.map { try $0.converted(conversions[$0.closeLoad], now: conversion) }
    measures = Moved.summed(converted)
    closedMonths = Set(measures.map(\.month)).sorted()
    let closeLoads = Dictionary(rows.map { ($0.month, $0.closeLoad) }) { first, _ in first }
    let history = try YardstickHistory(
      connection, months: closedMonths, from: closeLoads.values.min() ?? 0, through: asOf)
    plans = try closeLoads.sorted { $0.key < $1.key }.map { month, load in
      let close = AsOf(load: load, event: asOf.event)
      let plan = try RestatedPlan(
        connection, month: month, from: close, through: asOf, of: history)
      return (month, plan.net)
    }.filter { !$0.plan.isEmpty }
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
