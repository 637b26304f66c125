internal import Postgres

/// Finds the planned rates that are not the quotient of the parts planned beside them.
struct PlanRates {
  private let version: String
  private let cells: [PlanCell]
  private let values: PlanValues

  /// Reads the planned parts of a version's rates.
  init(_ connection: Connection, asOf: AsOf, version: String, cells: [PlanCell]) throws {
    let parts = try Indicator.all().compactMap(\.plannedParts)
    let months = Array(Set(cells.flatMap(\.months)))
    self.version = version
    self.cells = cells
    values = try PlanValues(
      connection, asOf: asOf, choice: PlanChoice(version: version),
      indicators: Set(parts.flatMap { [$0.numerator, $0.denominator] }), months: months,
      where: [:],
      conversion: Conversion(
        connection, asOf: asOf.load, settings: Settings(connection, asOf: asOf.load),
        choice: RateChoice(), months: months))
  }

  /// A finding for each rate that differs in the digits it was given with.
  ///
  /// Figures use the rate: whoever reads it beside its parts sees two plans.
  func findings() throws -> [PlanFinding] {
    try Indicator.all().flatMap { indicator -> [PlanFinding] in
      guard let parts = indicator.plannedParts else { return [] }
      return cells.filter { $0.indicator == indicator.name }.compactMap { cell in
        guard let top = amount(parts.numerator, of: cell),
          let bottom = amount(parts.denominator, of: cell), bottom > .zero,
          let quotient = top.divided(by: bottom, digits: 6),
          top.divided(by: bottom, digits: cell.value.scale) != cell.value
        else { return nil }
        return PlanFinding(
          kind: .rate, version: version, indicator: cell.indicator, period: cell.period,
          slice: cell.slice, level: cell.level.words, planned: cell.value,
          found: quotient.trimmed(toAtLeast: 2))
      }
    }
  }

  /// What is planned of an amount for a rate's slice, nil unless it is in all of the rate's months.
  private func amount(_ name: String, of rate: PlanCell) -> ExactDecimal? {
    let period = Period(label: rate.period, months: rate.months)
    let given = values.amounts(name, in: period, of: rate.slice)
    guard Set(given.map(\.month)).count == rate.months.count else { return nil }
    return given.map(\.value).reduce(.zero, +)
  }
}
