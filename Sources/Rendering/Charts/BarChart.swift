internal import Offerbook

/// A bar a slice: actual solid in front of the plan's outline, attainment in words at the end.
struct BarChart {
  private static let width = 460.0
  private static let top = 32.0
  private static let row = 30.0
  private static let bar = 13.0
  private static let right = 330.0

  private let chart: ReportChart
  private let scale: AxisScale
  private let left: Double
  /// The actual values in words, `–` where there is none.
  private let values: [String]

  init(_ chart: ReportChart) {
    self.chart = chart
    scale = AxisScale(chart.points.flatMap { [$0.actual, $0.plan].compactMap { $0 } }, atMost: 4)
    let longest = chart.points.map { min(18, $0.label.displayWidth) }.max() ?? 0
    left = 14 + 7.0 * Double(longest)
    var words = CompactText.values(chart.points.compactMap(\.actual), unit: chart.unit)[...]
    values = chart.points.map { $0.actual == nil ? "–" : words.popFirst() ?? "–" }
  }

  func drawing(id: String) -> Drawing {
    Drawing(
      id: id, width: Self.width, height: bottom + 24, title: chart.title, summary: chart.summary,
      marks: grid + chart.points.enumerated().flatMap(marks) + [zeroLine]
        + legend + titles)
  }

  private var bottom: Double { Self.top + Self.row * Double(chart.points.count) }

  private func x(_ value: ExactDecimal) -> Double {
    left + (Self.right - left) * scale.fraction(of: value)
  }

  private func marks(at index: Int, for point: ReportPoint) -> [SVGElement] {
    let top = Self.top + Self.row * Double(index)
    let middle = top + Self.row / 2 + 4.5
    let label = ChartInk.label(
      point.label.truncated(toWidth: 18), at: ChartPoint(x: left - 10, y: middle), anchor: "end")
    let plan = point.plan.map { value in
      ChartInk.plan(
        frame(of: value, top: top + 5), says: "PL \(point.label): \(chart.text(value))")
    }
    let actual = point.actual.map { value in
      ChartInk.actual(
        frame(of: value, top: top + 10), says: "AC \(point.label): \(chart.text(value))")
    }
    var attainment = "–"
    if case .ratio(let ratio) = point.attainment { attainment = FigureText.ratio(ratio) }
    return [label, plan, actual].compactMap { $0 } + [
      ChartInk.label(
        values[index], at: ChartPoint(x: 396, y: middle), anchor: "end", isStrong: true),
      ChartInk.label(attainment, at: ChartPoint(x: 458, y: middle), anchor: "end"),
    ]
  }

  private func frame(of value: ExactDecimal, top: Double) -> ChartRectangle {
    let ends = (x(value), x(.zero))
    return ChartRectangle(
      x: min(ends.0, ends.1), y: top, width: abs(ends.0 - ends.1), height: Self.bar)
  }

  private var legend: [SVGElement] {
    ChartLegend.marks(from: left, hasPlan: chart.points.contains { $0.plan != nil })
  }

  private var grid: [SVGElement] {
    zip(scale.ticks, CompactText.ticks(scale.ticks, unit: chart.unit)).flatMap { tick, text in
      let x = x(tick)
      return [
        ChartInk.line(
          "grid", from: ChartPoint(x: x, y: Self.top), to: ChartPoint(x: x, y: bottom)),
        ChartInk.label(
          text, at: ChartPoint(x: x, y: bottom + 16), anchor: "middle", name: "tick",
          colour: ChartInk.mutedText),
      ]
    }
  }

  private var zeroLine: SVGElement {
    ChartInk.line(
      "zero", from: ChartPoint(x: x(.zero), y: Self.top), to: ChartPoint(x: x(.zero), y: bottom),
      colour: ChartInk.solid)
  }

  private var titles: [SVGElement] {
    [("AC", 396.0), ("AC / PL", 458.0)].map { title, x in
      ChartInk.label(
        title, at: ChartPoint(x: x, y: 13.5), anchor: "end", name: "tick",
        colour: ChartInk.mutedText)
    }
  }
}
