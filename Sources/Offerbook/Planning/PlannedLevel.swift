/// The cells of an indicator in a plan version that name the same dimensions, and the actuals there.
struct PlannedLevel {
  let indicator: Indicator
  /// In the order of the plan feed.
  let dimensions: [Dimension]
  let cells: [PlanCell]
  let actuals: Cells
  /// The last month that has data for the indicator.
  let last: Month?
  /// The months that have to be planned where there are actuals.
  let months: [Month]
  /// The slices that have actuals, as the values of the dimensions.
  private let slices: [Month: Set<[String]>]

  init(
    indicator: Indicator, dimensions: [Dimension], cells: [PlanCell], actuals: Cells,
    months: [Month]
  ) {
    self.indicator = indicator
    self.dimensions = dimensions
    self.cells = cells
    self.actuals = actuals
    self.months = months
    last = indicator.measures.compactMap { actuals.lastMonth(of: $0) }.max()
    let terms = indicator.numerator + indicator.denominator
    slices = months.reduce(into: [:]) { slices, month in
      let period = Period(label: "", months: [month])
      slices[month] = Set(actuals.sums(of: terms, in: period, by: dimensions, where: [:]).keys)
    }
  }

  func actualSlices(in months: [Month]) -> Set<[String]> {
    months.reduce(into: []) { $0.formUnion(slices[$1] ?? []) }
  }

  func plannedSlices(in month: Month) -> Set<[String]> {
    Set(cells.filter { $0.months.contains(month) }.map { key($0.slice) })
  }

  /// What the indicator came to in a slice.
  func actual(of slice: Slice, in period: Period, decimals: Int) -> ExactDecimal? {
    func sum(_ terms: [Indicator.Term]) -> ExactDecimal? {
      actuals.sums(of: terms, in: period, by: [], where: slice)[[]]
    }
    return Actual(
      indicator, numerator: sum(indicator.numerator), denominator: sum(indicator.denominator),
      hasData: true, decimals: decimals
    ).value
  }

  func key(_ slice: Slice) -> [String] { dimensions.map { slice[$0] ?? "" } }
}
