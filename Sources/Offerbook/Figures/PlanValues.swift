internal import Postgres

/// The planned values that count, used at the level they were given for.
package struct PlanValues: Sendable {
  struct Value {
    let month: Month
    /// The fiscal period that a rate holds for, which begins in the month; blank = the month.
    let heldFor: String
    let slice: Slice
    let value: ExactDecimal
  }

  /// The version of each month, nil when no plan is agreed.
  package let choice: PlanChoice?
  /// The name of the version or versions, nil when no plan is agreed.
  package let version: String?
  /// The currencies that amounts are planned in.
  package let currencies: Set<String>
  /// The plan rates that lacked; the values that needed them are left out.
  let missing: MissingRates
  private let values: [String: [Value]]

  /// Reads the values that count as of a load; without a choice there is no plan.
  ///
  /// Planned amounts are converted at plan rates: a budget is held at its own.
  init(
    _ connection: Connection, asOf: AsOf, choice: PlanChoice?, indicators: Set<String>,
    months: [Month], where filter: Slice, conversion: Conversion
  ) throws {
    self.choice = choice
    version = choice?.title(of: months)
    var values: [String: [Value]] = [:]
    var currencies: Set<String> = []
    var missing = MissingRates()
    for row in try Self.rows(
      connection, asOf: asOf.load, choice: choice, indicators: indicators, months: months)
    {
      let slice = try Self.level(of: row)
      let indicator: String = try row.get("indicator")
      let month: Month = try row.get("month")
      var value: ExactDecimal = try row.get("value")
      if let currency: String = try row.getOptional("currency") {
        currencies.insert(currency)
        guard filter.allSatisfy({ slice[$0.key] == $0.value }) else { continue }
        let atPlanRates = conversion.atPlanRates
        guard let converted = try atPlanRates.convert(value, from: currency, in: month) else {
          missing.add(atPlanRates.missingRates(of: currency, in: month))
          continue
        }
        value = converted.result
      }
      values[indicator, default: []].append(
        Value(month: month, heldFor: try row.get("held_for"), slice: slice, value: value))
    }
    self.values = values
    self.currencies = currencies
    self.missing = missing
  }

  /// What the versions hold that count in some months, as of a load.
  static func rows(
    _ connection: Connection, asOf load: Int, choice: PlanChoice?, indicators: Set<String>,
    months: [Month]
  ) throws -> [Row] {
    let chosen = indicators.sorted().flatMap { indicator in
      Set(months).sorted().compactMap { month in
        choice?.version(of: month, for: indicator).map {
          (indicator: indicator, month: month, version: $0)
        }
      }
    }
    guard !chosen.isEmpty else { return [] }
    return try Array(
      connection.run(
        SQL.Queries.planValues.statement,
        [load, chosen.map(\.indicator), chosen.map(\.month), chosen.map(\.version)]))
  }

  /// The level that a planned value was given for.
  static func level(of row: Row) throws -> Slice {
    try Dimension.planned.reduce(into: [:]) { level, dimension in
      let value: String = try row.get(dimension.rawValue)
      if !value.isEmpty { level[dimension] = value }
    }
  }

  /// The planned amount of a period and slice: amounts add up, over months and over parts.
  ///
  /// In each month the value given for just this slice is used, or else the sum of the coarsest
  /// level below it. A period of which no month is planned has none.
  func amount(_ indicator: String, in period: Period, of slice: Slice) -> ExactDecimal? {
    let amounts = amounts(indicator, in: period, of: slice)
    return amounts.isEmpty ? nil : amounts.map(\.value).reduce(.zero, +)
  }

  /// The values that add up to the planned amount of a period and slice.
  func amounts(_ indicator: String, in period: Period, of slice: Slice) -> [Value] {
    guard slice.keys.allSatisfy(Dimension.planned.contains) else { return [] }
    let months = Set(period.months)
    let within = (values[indicator] ?? []).filter { value in
      months.contains(value.month) && slice.allSatisfy { value.slice[$0.key] == $0.value }
    }
    return Dictionary(grouping: within, by: \.month).sorted { $0.key < $1.key }
      .flatMap { Self.coarsest($0.value) }
  }

  /// The sets of dimensions that values of an indicator were given for.
  func levels(of indicator: String) -> Set<Set<Dimension>> {
    Set((values[indicator] ?? []).map { Set($0.slice.keys) })
  }

  /// All dimensions that anything was planned by.
  var dimensions: Set<Dimension> { Set(values.values.joined().flatMap(\.slice.keys)) }

  /// The planned rate of a period and slice, only where it was given for just this slice.
  ///
  /// Rates do not add up. A period of several months has the rate that was given for just it, or
  /// that all its months have: any weighting of them gives that rate too.
  func rate(_ indicator: String, in period: Period, of slice: Slice) -> ExactDecimal? {
    rates(indicator, in: period, of: slice).first?.value
  }

  /// The values that give the planned rate of a period and slice, one a month.
  func rates(_ indicator: String, in period: Period, of slice: Slice) -> [Value] {
    let months = Set(period.months)
    let given = (values[indicator] ?? []).filter { value in
      months.contains(value.month) && value.slice == slice
    }
    if let held = given.first(where: { isHeld($0, of: indicator, for: period) }) { return [held] }
    let monthly = given.filter(\.heldFor.isEmpty)
    return monthly.count == months.count && Set(monthly.map(\.value)).count == 1 ? monthly : []
  }

  /// The months of a period that have a rate of their own for just this slice.
  func monthsWithRate(_ indicator: String, in period: Period, of slice: Slice) -> Set<Month> {
    Set(
      (values[indicator] ?? []).filter { value in
        period.months.contains(value.month) && value.slice == slice && value.heldFor.isEmpty
      }.map(\.month))
  }

  /// Whether a rate was given for just these months, by a version that counts in all of them.
  private func isHeld(_ value: Value, of indicator: String, for period: Period) -> Bool {
    let count = value.heldFor.isEmpty ? 1 : value.heldFor.contains("-") ? 3 : 12
    let versions = Set(period.months.map { choice?.version(of: $0, for: indicator) })
    return period.months == Month.range(value.month, value.month.advanced(by: count - 1))
      && versions.count == 1
  }

  /// The slices that have a plan in a period, by the given dimensions and within a filter.
  func slices(
    of indicators: [String], in period: Period, by dimensions: [Dimension], where filter: Slice
  ) -> Set<[String]> {
    guard dimensions.allSatisfy(Dimension.planned.contains) else { return [] }
    let months = Set(period.months)
    let planned = indicators.flatMap { values[$0] ?? [] }.filter { value in
      months.contains(value.month) && dimensions.allSatisfy { value.slice[$0] != nil }
        && filter.allSatisfy { value.slice[$0.key] == $0.value }
    }
    return Set(planned.map { value in dimensions.map { value.slice[$0] ?? "" } })
  }

  private static func coarsest(_ values: [Value]) -> [Value] {
    let levels = Dictionary(grouping: values) { Set($0.slice.keys) }
    let coarsest = levels.min { left, right in
      let leftNames = left.key.map(\.rawValue).sorted()
      let rightNames = right.key.map(\.rawValue).sorted()
      return (leftNames.count, leftNames.joined()) < (rightNames.count, rightNames.joined())
    }
    return coarsest?.value ?? []
  }
}
