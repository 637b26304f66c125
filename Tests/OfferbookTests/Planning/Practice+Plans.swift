import Testing

@testable import Offerbook

extension Practice {
  /// Agrees a version, from a month on or for all months.
  @discardableResult
  func agree(_ version: String, from month: String? = nil) throws -> Int {
    try Plans(connection).agree(
      version, from: month.map { try #require(Month($0)) }, user: "tester")
  }

  /// The planned values of a version as the ledger keeps them.
  func planned(_ version: String = "FY27") throws -> String {
    try table(
      """
      select indicator, month, held_for, concat_ws('/', segment, geo, category) as slice, value,
        given_period, given_value, spread
      from plan_value where version = '\(version)' and retired_load is null
      order by indicator, month, slice, held_for
      """)
  }

  /// The agreed months of each version, `FY27 to 2026-06`.
  func agreed() throws -> [String] {
    let spans = try Plans(connection).agreed(asOf: AsOf(nil, on: connection)).spans
    return spans.map { span in
      [span.version, span.from.map { "from \($0)" }, span.through.map { "to \($0)" }]
        .compactMap { $0 }.joined(separator: " ")
    }
  }

  /// The plan of an indicator in periods of some kinds, drawn.
  func plans(
    _ indicator: String, of months: [String], _ kinds: [Period.Kind] = [.month],
    version: String? = nil, asOf: String? = nil
  ) throws -> String {
    let figures = try kinds.flatMap { kind in
      try months.flatMap { month in
        try self.figures([indicator], kind, of: month, asOf: asOf, plan: version)
      }
    }
    return DrawnTable.draw(
      ["period", "plan"], figures.map { [$0.period, $0.plan?.description] })
  }
}
