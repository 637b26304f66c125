internal import Offerbook

extension SheetContent {
  private static let panelsInRow = 3

  /// Adds a chart's figures as a table and, to its right, the chart over them.
  ///
  /// - Returns: The row of the table's headers.
  mutating func append(_ report: ReportChart) -> Int {
    let chart = report.groupedByPanel
    let title = CellPlace(row: nextRow, column: 0)
    let header = append(chart.data, remark: chart.summary)
    let rows = (first: header + 1, last: header + chart.points.count)
    guard !chart.points.isEmpty else { return header }
    let right = self.rows[header].count + 1
    let data = ChartCells(chart, header: header, title: title)
    switch chart.kind {
    case .columns: append(data.chart(.columns), row: header, column: right)
    case .line: append(data.chart(.lines), row: header, column: right)
    case .bars: append(data.chart(.bars), row: header, column: right)
    case .bridge:
      let steps = BridgeSteps(chart)
      set(steps.cells, row: header, column: right)
      append(
        data.bridge(steps, column: right), row: header, column: right + steps.columnCount + 1)
    case .dots: append(data.dots(rows), row: header, column: right)
    case .multiples:
      for (index, panel) in data.panels(rows).enumerated() {
        append(
          panel, row: header + index / Self.panelsInRow * panel.rowCount,
          column: right + index % Self.panelsInRow * 5)
      }
    }
    return header
  }

  private mutating func set(_ cells: [[SheetCell]], row: Int, column: Int) {
    for (down, line) in cells.enumerated() {
      for (along, cell) in line.enumerated() {
        set(cell, row: row + down, column: column + along)
      }
    }
  }
}

extension ReportChart {
  /// The points of each panel below each other, panels in the order in which they come first.
  var groupedByPanel: ReportChart {
    var panels: [String?] = []
    for point in points where !panels.contains(point.panel) { panels.append(point.panel) }
    guard panels.count > 1 else { return self }
    var grouped = self
    grouped.points = panels.flatMap { panel in points.filter { $0.panel == panel } }
    return grouped
  }
}
