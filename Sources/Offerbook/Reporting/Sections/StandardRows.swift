/// The standard columns of an indicator by dimensions: AC, PL, ΔPL, ΔPL %, PY, ΔPY, and the year to
/// date.
struct StandardRows {
  struct Row {
    /// The values of the dimensions, empty for the total.
    let values: [String]
    /// Whether it stands for the slices that have no row of their own.
    var isOthers = false
    let figure: Figure
    let priorYear: ExactDecimal?
    let year: Figure
  }

  let indicator: Indicator
  let by: [Dimension]
  /// The rows by name, the unassigned and then the total last.
  let rows: [Row]
  private let builder: ReportBuilder
  private let filter: Slice

  init(
    _ builder: ReportBuilder, _ indicator: Indicator, by: [Dimension], where filter: Slice
  ) throws {
    let figures = builder.figures(by: by)
    let isDated = !by.contains(.offering)
    func request(_ period: Period) throws -> FigureRequest {
      try FigureRequest(indicators: [indicator], periods: [period], by: by, filter: filter)
        .listingDeals()
    }
    let (span, year) = (builder.span.period, builder.year.period)
    let before = isDated ? builder.priorYear.slices(try request(span)) : []
    let slices =
      figures.figures(try request(span)).map(\.slice)
      + figures.figures(try request(year)).map(\.slice) + before
    let keys = Set(slices.filter { !$0.isEmpty }.map { slice in by.map { slice[$0] ?? "" } })
    let ordered: [[String]] = keys.sorted(by: ReportBuilder.precedes) + [[]]
    rows = ordered.map { values in
      let own = zip(by, values).reduce(into: filter) { $0[$1.0] = $1.1 }
      return Row(
        values: values, figure: figures.figure(indicator, in: span, where: own),
        priorYear: isDated ? builder.priorYear.value(indicator, in: span, where: own) : nil,
        year: figures.figure(indicator, in: year, where: own))
    }
    self.indicator = indicator
    self.by = by
    self.builder = builder
    self.filter = filter
  }

  /// The rows of the largest slices, in their order, what the others come to, and the total.
  func largest(_ limit: Int?) -> [Row] {
    guard let limit, rows.count - 1 > limit else { return rows }
    func size(_ row: Row) -> ExactDecimal {
      max((row.figure.value ?? .zero).magnitude, (row.figure.plan ?? .zero).magnitude)
    }
    let kept = rows.dropLast().sorted { left, right in
      size(left) == size(right)
        ? ReportBuilder.precedes(left.values, right.values) : size(left) > size(right)
    }
    return kept.prefix(limit) + [others(kept.dropFirst(limit).map(\.values))] + rows.suffix(1)
  }

  private func others(_ values: [[String]]) -> Row {
    let figures = builder.figures(by: by)
    let slices = values.map { Slice(uniqueKeysWithValues: zip(by, $0)) }
    let span = builder.span.period
    return Row(
      values: [ReportBuilder.others(values.count)] + by.dropFirst().map { _ in "" }, isOthers: true,
      figure: figures.sum(indicator, in: span, of: slices, where: filter),
      priorYear: by.contains(.offering)
        ? nil : builder.priorYear.sum(indicator, in: span, of: slices, where: filter),
      year: figures.sum(indicator, in: builder.year.period, of: slices, where: filter))
  }

  /// Whether anything is planned, in the period or in the year.
  var hasPlan: Bool { rows.contains { $0.figure.plan != nil || $0.year.plan != nil } }

  var hasPriorYear: Bool { rows.contains { $0.priorYear != nil } }
}
