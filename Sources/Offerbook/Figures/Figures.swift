package import Postgres

/// Makes figures: sums of the ledger, divided, and held against plan.
///
/// The ledger and the plan are read once; any figures within what was read follow from them.
package struct Figures: Sendable {
  package let cells: Cells
  package let plan: PlanValues
  package let settings: Settings
  package let openMonths: OpenMonths
  /// How amounts were brought into one currency.
  package let conversion: Conversion
  /// The currencies that amounts were given in.
  let currencies: Set<String>
  /// What the cells can be told apart by.
  let dimensions: Set<Dimension>
  private let currencyCode: String?
  /// The actuals a year earlier, where they are the plan.
  let priorYear: YearBefore?
  /// All months up to the last, for indicators that are balances.
  let balances: Cells?
  /// The slices that have to be planned where others beside them are.
  let actualSlices: ActualSlices

  /// Reads what figures of some indicators, months and dimensions need.
  ///
  /// - Parameter filter: What all figures will be asked for within: rates may lack elsewhere.
  /// - Throws: `InputError` that lists every exchange rate that lacks.
  package init(
    _ connection: Connection, asOf: AsOf, indicators: [Indicator], months: [Month],
    dimensions: Set<Dimension>, planVersion: PlanChoice?, where filter: Slice = [:],
    rates: RateChoice = RateChoice()
  ) throws {
    let measures = indicators.reduce(into: Set<String>()) { $0.formUnion($1.measures) }
    let planned = indicators.reduce(into: Set<String>()) { names, indicator in
      names.insert(indicator.name)
      if let parts = indicator.plannedParts {
        names.insert(parts.numerator)
        names.insert(parts.denominator)
      }
    }
    settings = try Settings(connection, asOf: asOf.load)
    conversion = try Conversion(
      connection, asOf: asOf.load, settings: settings, choice: rates,
      months: indicators.contains(where: \.isBalance) ? Self.allMonths(through: months) : months)
    plan = try PlanValues(
      connection, asOf: asOf, choice: planVersion, indicators: planned, months: months,
      where: filter, conversion: conversion)
    // What is planned by a dimension is held against the actuals by it. Offerings are many, and no
    // plan is given by them: their cells are not made finer, but others read.
    let isFine = dimensions.contains(.offering) && !dimensions.isSuperset(of: plan.dimensions)
    let dimensions = isFine ? dimensions : dimensions.union(plan.dimensions)
    let scope = Cells.Scope(
      asOf: asOf, measures: measures, dimensions: dimensions, filter: filter,
      conversion: conversion)
    cells = try Cells(connection, scope, months: months)
    var coarse = scope
    coarse.dimensions = plan.dimensions.union(filter.keys)
    actualSlices = ActualSlices(
      isFine ? try Cells(connection, coarse, months: months) : cells, of: indicators, planned: plan)
    self.dimensions = dimensions
    openMonths = try OpenMonths(
      connection, asOf: asOf, rule: settings.openMonthPlan, months: months)
    if planVersion?.isPriorYear == true {
      let before = months.map { $0.advanced(by: -12) }
      var earlier = scope
      // At the rates of their own months.
      earlier.conversion = try Conversion(
        connection, asOf: asOf.load, settings: settings,
        choice: RateChoice(currency: rates.currency, type: rates.type), months: before)
      priorYear = try YearBefore(
        connection, of: Cells(connection, earlier, months: before), earlier, openMonths)
    } else {
      priorYear = nil
    }
    balances = try Self.balances(connection, of: indicators, months: months, scope)
    let read = [cells, priorYear?.cells, balances].compactMap { $0 }
    currencies = read.reduce(into: plan.currencies) { $0.formUnion($1.currencies) }
    currencyCode = try conversion.currency(
      of: currencies, missing: [plan.missing] + read.map(\.missing))
  }

  /// The currency of all amounts.
  package var currency: String? { currencyCode }

  /// Whether amounts in other currencies had to be brought into this one.
  package var isConverted: Bool {
    currencies.contains { $0 != currencyCode }
  }

  /// The figures asked for, ordered by indicator, period and slice, each total last.
  package func figures(_ request: FigureRequest) -> [Figure] {
    request.indicators.flatMap { indicator in
      request.periods.flatMap { figures(indicator, in: $0, request) }
    }
  }

  /// The one figure of an indicator in a period, within a filter.
  package func figure(
    _ indicator: Indicator, in period: Period, where filter: Slice = [:]
  ) -> Figure {
    let numerators = sums(of: indicator.numerator, indicator, in: period, by: [], where: filter)
    let denominators = sums(
      of: indicator.denominator, indicator, in: period, by: [], where: filter)
    return figure(
      indicator, in: period, slice: [:], filter: filter, numerator: numerators[[]],
      denominator: denominators[[]])
  }

  private func figures(
    _ indicator: Indicator, in period: Period, _ request: FigureRequest
  ) -> [Figure] {
    let total = figure(indicator, in: period, where: request.filter)
    guard !request.by.isEmpty else { return [total] }
    let numerators = sums(
      of: indicator.numerator, indicator, in: period, by: request.by, where: request.filter)
    let denominators = sums(
      of: indicator.denominator, indicator, in: period, by: request.by, where: request.filter)
    let parts = indicator.plannedParts.map { [$0.numerator, $0.denominator] } ?? []
    let planned = plan.slices(
      of: [indicator.name] + parts, in: period, by: request.by, where: request.filter
    ).union(
      indicator.isBalance
        ? [] : priorYear?.cells.slices(of: indicator, in: period.yearBefore, request) ?? [])
    let listed = request.listing.map { cells.slices(of: $0, in: period, request) } ?? []
    let keys = Set(numerators.keys).union(denominators.keys).union(planned).union(listed)
    let rows = keys.sorted { $0.lexicographicallyPrecedes($1) }.map { key in
      figure(
        indicator, in: period, slice: Slice(uniqueKeysWithValues: zip(request.by, key)),
        filter: request.filter, numerator: numerators[key], denominator: denominators[key])
    }
    return rows + [total]
  }

  private func figure(
    _ indicator: Indicator, in period: Period, slice: Slice, filter: Slice,
    numerator: ExactDecimal?, denominator: ExactDecimal?
  ) -> Figure {
    let actual = Actual(
      indicator, numerator: numerator, denominator: denominator,
      hasData: hasData(for: indicator, in: period),
      decimals: decimals)
    let level = slice.merging(filter) { own, _ in own }
    let planned = plannedValue(indicator, in: period, of: level)
    let gap = actual.value == nil ? nil : gap(indicator, in: period, of: level)
    var figure = Figure(
      indicator: indicator.name, unit: indicator.unit, direction: indicator.direction,
      period: period.label, slice: slice,
      currency: indicator.measures.contains(where: \.isMoney) ? currencyCode : nil,
      numerator: actual.numerator, denominator: actual.denominator, value: actual.value,
      reason: actual.reason, plan: planned, gap: gap, status: .notAvailable)
    figure.hold(against: planned, thresholds: settings.thresholds(of: indicator))
    return figure
  }

  /// The decimals of the currency, two where there is none.
  var decimals: Int {
    currencyCode.flatMap { Currency.named($0)?.decimals } ?? 2
  }

  private func plannedValue(
    _ indicator: Indicator, in period: Period, of slice: Slice
  ) -> ExactDecimal? {
    switch indicator.unit {
    case .money:
      return planned(indicator.name, for: indicator, in: period, of: slice)?
        .rounded(to: decimals)
    case .ratio:
      return plannedRate(indicator, in: period, of: slice, digits: 6)?.trimmed(toAtLeast: 2)
    }
  }

  /// The planned rate, as it was given for just this slice, or from its parts where both are planned.
  func plannedRate(
    _ indicator: Indicator, in period: Period, of slice: Slice, digits: Int
  ) -> ExactDecimal? {
    if let given = plan.rate(indicator.name, in: period, of: slice) {
      return given.rounded(to: digits)
    }
    guard let parts = sharedParts(of: indicator, in: period, of: slice),
      parts.denominator.isPositive
    else { return nil }
    return parts.numerator.divided(by: parts.denominator, digits: digits)
  }
}

extension String {
  /// Whether a measure of this name is money and not a count.
  var isMoney: Bool { !contains("deals") && !contains("hours") }
}
