internal import Offerbook

/// Native charts over the cells that hold a chart's figures.
struct ChartCells {
  private let chart: ReportChart
  private let header: Int
  private let title: CellPlace
  private let titles: [String]
  private let labelColumn: Int

  init(_ chart: ReportChart, header: Int, title: CellPlace) {
    self.chart = chart
    self.header = header
    self.title = title
    titles = chart.data.columns.map(\.title)
    labelColumn = chart.points.contains { $0.panel != nil } ? 1 : 0
  }

  /// What lies further back is drawn first.
  private static let looks: [(title: String, look: SheetChart.Look)] = [
    ("PY", .priorYear), ("PL", .plan), ("AC", .actual), ("FC", .forecast),
  ]

  /// All points, a series a kind of value.
  func chart(_ kind: SheetChart.Kind) -> SheetChart {
    chart(kind, rows: (header + 1, header + chart.points.count), title: title)
  }

  /// A small chart a panel, all on one scale; its title is the panel's name.
  func panels(_ rows: (first: Int, last: Int)) -> [SheetChart] {
    let scale = sharedScale
    return runs(rows).map { run in
      var panel = chart(.columns, rows: run, title: CellPlace(row: run.first, column: 0))
      panel.scale = scale
      (panel.width, panel.height) = (310, 220)
      return panel
    }
  }

  /// A row of dots a panel over the months, in one chart.
  func dots(_ rows: (first: Int, last: Int)) -> SheetChart {
    let actual = titles.firstIndex(of: "AC") ?? labelColumn + 1
    let series = runs(rows).enumerated().map { index, run in
      SheetChart.Series(
        nameCell: CellPlace(row: run.first, column: 0), labels: range(labelColumn, run),
        values: range(actual, run), look: .panel(index))
    }
    return SheetChart(
      kind: .lines, titleCell: title, summary: chart.summary, isRatio: chart.unit == .ratio,
      joinsPoints: false, series: series)
  }

  /// The steps from one total to the next, standing on columns that are not drawn.
  func bridge(_ steps: BridgeSteps, column: Int) -> SheetChart {
    let rows = (first: header + 1, last: header + chart.points.count)
    let series = steps.parts.enumerated().map { index, part in
      SheetChart.Series(
        nameCell: CellPlace(row: header, column: column + index), labels: range(labelColumn, rows),
        values: range(column + index, rows), look: part.look)
    }
    return SheetChart(
      kind: .stackedColumns, titleCell: title, summary: chart.summary,
      isRatio: chart.unit == .ratio, series: series)
  }

  private func chart(
    _ kind: SheetChart.Kind, rows: (first: Int, last: Int), title: CellPlace
  ) -> SheetChart {
    let series = Self.looks.compactMap { name, look -> SheetChart.Series? in
      guard let column = titles.firstIndex(of: name) else { return nil }
      return SheetChart.Series(
        nameCell: CellPlace(row: header, column: column), labels: range(labelColumn, rows),
        values: range(column, rows), look: look)
    }
    return SheetChart(
      kind: kind, titleCell: title, summary: chart.summary, isRatio: chart.unit == .ratio,
      series: series)
  }

  private func range(_ column: Int, _ rows: (first: Int, last: Int)) -> CellRange {
    CellRange(column: column, firstRow: rows.first, lastRow: rows.last)
  }

  /// The rows of each panel.
  private func runs(_ rows: (first: Int, last: Int)) -> [(first: Int, last: Int)] {
    var runs: [(first: Int, last: Int)] = []
    for (index, point) in chart.points.enumerated() {
      if index > 0, chart.points[index - 1].panel == point.panel {
        runs[runs.count - 1].last = rows.first + index
      } else {
        runs.append((rows.first + index, rows.first + index))
      }
    }
    return runs
  }

  /// From the lowest value, or zero, to the highest.
  private var sharedScale: (lowest: Double, highest: Double)? {
    let values = chart.points
      .flatMap { [$0.actual, $0.plan, $0.priorYear, $0.forecast] }
      .compactMap { $0 }
    let ticks = AxisScale(values).ticks
    guard let lowest = ticks.first, let highest = ticks.last, lowest < highest else { return nil }
    return (lowest.nearestDouble, highest.nearestDouble)
  }
}
