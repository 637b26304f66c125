import Offerbook
import Testing

@testable import Rendering

@Suite("Charts in the workbook")
struct NativeChartTests {
  @Test(
    "are native ones over the cells beside them",
    arguments: [
      (.columns, "BarChart", 2), (.line, "LineChart", 2), (.bars, "BarChart", 2),
      (.bridge, "BarChart", 4),
    ] as [(ReportChart.Kind, String, Int)])
  func kinds(kind: ReportChart.Kind, native: String, series: Int) throws {
    let sheet = try sheet(
      kind, points: [point("Oct 2026", "5", "4"), point("Nov 2026", "-2", nil)])
    let chart = try #require(sheet.charts.first)
    #expect(sheet.charts.count == 1 && chart.kind == native && chart.values.count == series)
    #expect(chart.labels.allSatisfy { $0 == "'S'!$A$6:$A$7" })
    #expect(chart.values.allSatisfy { $0.hasPrefix("'S'!$") && $0.hasSuffix("$7") })
    #expect(chart.row == 4 && chart.column > 3)
  }

  @Test("of several panels are one each, on one scale; dots are a series each")
  func panels() throws {
    let points = ["A", "B", "A"].map { panel in
      ReportPoint(panel: panel, label: "Oct 2026", actual: "1", plan: nil)
    }
    let multiples = try sheet(.multiples, points: points).charts
    #expect(multiples.map { $0.values.last } == ["'S'!$C$6:$C$7", "'S'!$C$8:$C$8"])
    #expect(multiples.map(\.row) == [4, 4] && multiples[0].column < multiples[1].column)
    let dots = try sheet(.dots, points: points).charts
    #expect(dots.map(\.names) == [["'S'!$A$6", "'S'!$A$8"]])
  }

  @Test("draw a bridge from what it stands on, also where it crosses zero")
  func bridge() {
    let points = [
      total("100"), step("50"), step("-170"), step("-10"), step("60"), total("30"),
    ]
    let steps = BridgeSteps(chart(.bridge, points))
    // 100 · up to 150 · down to -20 · down to -30 · up to 30 · 30
    #expect(
      steps.parts.map { ($0.title + ": ") + $0.values.map(\.description).joined(separator: " ") }
        == [
          "Base: 0 100 0 -20 0 0", "Total: 100 0 0 0 0 30", "Up: 0 50 0 0 30 0",
          "Down: 0 0 150 0 0 0", "Up, below zero: 0 0 0 0 -30 0",
          "Down, below zero: 0 0 -20 -10 0 0",
        ])
    #expect(steps.parts.map(\.look) == [.hidden, .actual, .good, .bad, .good, .bad])
  }

  @Test(
    "are left out where there is nothing to draw",
    arguments: [.columns, .bridge, .multiples]
      as [ReportChart.Kind])
  func empty(kind: ReportChart.Kind) throws {
    #expect(try sheet(kind, points: []).charts.isEmpty)
  }

  private func point(_ label: String, _ actual: ExactDecimal?, _ plan: ExactDecimal?) -> ReportPoint
  {
    ReportPoint(label: label, actual: actual, plan: plan)
  }

  private func total(_ value: ExactDecimal) -> ReportPoint {
    ReportPoint(label: "total", actual: value, isTotal: true)
  }

  private func step(_ value: ExactDecimal) -> ReportPoint {
    ReportPoint(label: "step", actual: value)
  }

  private func chart(_ kind: ReportChart.Kind, _ points: [ReportPoint]) -> ReportChart {
    ReportChart(name: "c", title: "C", summary: "S", kind: kind, unit: .amount, points: points)
  }

  private func sheet(
    _ kind: ReportChart.Kind, points: [ReportPoint]
  ) throws -> ReadWorkbook.Sheet {
    let section = ReportSection(name: "s", title: "S", blocks: [.chart(chart(kind, points))])
    let report = Report(
      title: "R", month: Month(year: 2026, month: 10), subtitle: "", currency: "USD",
      sections: [section])
    return try ReadWorkbook.written(report).sheets[0]
  }
}
