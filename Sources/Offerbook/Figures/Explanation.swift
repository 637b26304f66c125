package import Postgres

/// Everything that stands behind one figure: its definition, its sums, their deals and loads, the
/// plan it is held against, and what the difference is made of.
package struct Explanation: Sendable {
  package let indicator: Indicator
  package let figure: Figure
  package let filter: Slice
  /// The load that the figure stands at.
  package let load: Int
  package let numerator: [ExplainedMeasure]
  /// Empty for an indicator that is no ratio.
  package let denominator: [ExplainedMeasure]
  package let plan: PlanUse
  package let split: VarianceSplit

  /// Explains an indicator in a period, within a filter.
  ///
  /// - Parameters:
  ///   - dimensions: What the variance is split by; empty for the first of segment, geo and category
  ///     that the plan has parts by.
  ///   - planVersion: The version to hold the figure against, nil for none.
  ///   - limit: How many deals of each measure are listed.
  /// - Throws: `InputError` when the indicator does not carry a dimension.
  package init(
    _ connection: Connection, _ indicator: Indicator, in period: Period, where filter: Slice,
    by dimensions: [Dimension], planVersion: PlanChoice?, asOf: AsOf, limit: Int,
    rates: RateChoice = RateChoice()
  ) throws {
    _ = try FigureRequest(
      indicators: [indicator], periods: [period], by: dimensions, filter: filter)
    let carried = Dimension.planned.filter(indicator.dimensions.contains)
    let figures = try Figures(
      connection, asOf: asOf, indicators: [indicator], months: period.months,
      dimensions: Set(carried + dimensions).union(filter.keys), planVersion: planVersion,
      where: filter, rates: rates)
    let by =
      dimensions.isEmpty
      ? Self.plannedBy(figures, indicator, in: period, where: filter, among: carried) : dimensions
    let request = try FigureRequest(
      indicators: [indicator], periods: [period], by: by, filter: filter)
    let factors = try ConversionFactors(
      figures, months: figures.summed(period, for: indicator).months)
    func explain(_ terms: [Indicator.Term]) throws -> [ExplainedMeasure] {
      try terms.map { term in
        let plain = Indicator.Term(measure: term.measure, factor: 1)
        let sums = figures.sums(of: [plain], indicator, in: period, by: [], where: filter)
        return try ExplainedMeasure(
          connection, term, sum: sums[[]] ?? .zero, in: figures.summed(period, for: indicator),
          where: filter, asOf: asOf,
          limit: limit, factors: factors)
      }
    }
    self.indicator = indicator
    self.filter = filter
    load = asOf.load
    figure = figures.figure(indicator, in: period, where: filter)
    numerator = try explain(indicator.numerator)
    denominator = try explain(indicator.denominator)
    plan = PlanUse(figures, indicator, in: period, of: filter)
    split = VarianceSplit(figures, request, indicator, in: period, total: figure)
  }

  /// The first dimension that the plan has parts by and the filter leaves open, or else the
  /// filter's own, which make one part of the whole.
  private static func plannedBy(
    _ figures: Figures, _ indicator: Indicator, in period: Period, where filter: Slice,
    among carried: [Dimension]
  ) -> [Dimension] {
    let parts = indicator.plannedParts.map { [$0.numerator, $0.denominator] } ?? []
    let open = carried.filter { filter[$0] == nil }
    let planned = open.first { dimension in
      figures.priorYear != nil
        || !figures.plan.slices(
          of: [indicator.name] + parts, in: period, by: [dimension], where: filter
        ).isEmpty
    }
    if let planned { return [planned] }
    let fixed = carried.filter { filter[$0] != nil }
    return fixed.isEmpty ? Array(open.prefix(1)) : fixed
  }
}
