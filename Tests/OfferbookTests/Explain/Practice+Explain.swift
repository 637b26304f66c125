import Testing

@testable import Offerbook

extension Practice {
  /// What stands behind an indicator in a month, or in the period of that kind around it.
  func explain(
    _ indicator: String, _ kind: Period.Kind = .month, of month: String, where filter: Slice = [:],
    by dimensions: [Dimension] = [], limit: Int = 10, plan: String? = nil,
    asOf: String? = nil, rates: RateChoice = RateChoice()
  ) throws -> Explanation {
    let state = try AsOf(asOf, on: connection)
    let month = try #require(Month(month))
    let settings = try Settings(connection, asOf: state.load)
    let period = try FiscalCalendar(connection, settings: settings, from: month, through: month)
      .period(kind, of: month)
    return try Explanation(
      connection, .named(indicator), in: period, where: filter, by: dimensions,
      planVersion: Plans(connection).version(named: plan, asOf: state), asOf: state, limit: limit,
      rates: rates)
  }
}

extension ExplainedMeasure {
  /// The listed deals, the rest and the sum, drawn.
  var drawnDeals: String {
    DrawnTable.draw(
      ["deal", "child", "days", "parts", "amount"],
      deals.map { deal in
        let days = deal.days
        let dates =
          days.lowerBound == days.upperBound
          ? "\(days.lowerBound)" : "\(days.lowerBound)..\(days.upperBound)"
        return [deal.opportunity, deal.child, dates, "\(deal.parts)", deal.amount.description]
      } + [["rest", nil, nil, nil, "\(rest)"], ["sum of \(dealCount)", nil, nil, nil, "\(sum)"]])
  }

  var drawnLoads: String {
    DrawnTable.draw(
      ["load", "by", "parts", "amount"],
      loads.map { ["\($0.load)", $0.user, "\($0.parts)", $0.amount.description] })
  }
}

extension VarianceSplit {
  /// The lines, and what they add up to.
  var drawn: String {
    let sum = lines.map(\.amount).reduce(.zero, +)
    return DrawnTable.draw(
      ["slice", "effect", "weight", "planned", "amount"],
      lines.map { line in
        let slice = line.slice.map { slice in
          slice.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value).joined(separator: " ")
        }
        return [
          slice, line.effect.rawValue, line.weight?.trimmed(toAtLeast: 0).description,
          line.plannedWeight?.trimmed(toAtLeast: 0).description,
          line.amount.trimmed(toAtLeast: 0).description,
        ]
      } + [["sum", nil, nil, nil, sum.trimmed(toAtLeast: 0).description]])
  }
}
