internal import Offerbook

/// A dot a month on a row a panel: older ones fade, the last is strongest, its plan is a tick.
struct DotChart {
  private static let top = 40.0
  private static let row = 26.0
  private static let right = BarColumns.right

  private let chart: ReportChart
  private let panels: [[ReportPoint]]
  private let note: String?
  private let labels: ChartLabels
  private let axis: AxisScale
  private let left: Double

  init(_ chart: ReportChart) {
    let legible = chart.legible
    self.chart = legible.chart
    note = legible.note
    panels = legible.chart.panels
    let shown = panels.flatMap { points in
      points.compactMap(\.actual) + [points.last?.plan].compactMap { $0 }
    }
    labels = ChartLabels(shown, unit: chart.unit)
    axis = AxisScale(shown, fromZero: false)
    let longest = panels.map { ChartInk.width(of: Self.name(of: $0)) }.max() ?? 0
    left = 14 + longest
  }

  func drawing(id: String) -> Drawing {
    Drawing(
      id: id, width: BarColumns.width, height: bottom + 20, title: chart.title,
      summary: chart.summary,
      marks: grid + panels.enumerated().flatMap { marks($1, at: Self.top + Self.row * Double($0)) }
        + heads
        + ChartLegend(chart, unitName: labels.unitName, note: note)
        .marks(from: left, to: Self.right))
  }

  private var bottom: Double { Self.top + Self.row * Double(panels.count) }

  private var end: Double { Self.right - 104 }

  private static func name(of points: [ReportPoint]) -> String {
    (points.first?.panel ?? points.first?.label ?? "").truncated(toWidth: 17)
  }

  private func x(_ value: ExactDecimal) -> Double {
    left + (end - left) * axis.fraction(of: value)
  }

  private func marks(_ points: [ReportPoint], at top: Double) -> [SVGElement] {
    let middle = top + Self.row / 2
    let name = ChartInk.label(
      Self.name(of: points), at: ChartPoint(x: left - 10, y: middle + 4), anchor: "end")
    let rule = ChartInk.line(
      "grid", from: ChartPoint(x: left, y: middle), to: ChartPoint(x: end, y: middle))
    let plan = points.last?.plan.map { value in
      ChartInk.plan(
        ChartRectangle(x: x(value) - 2, y: middle - 9, width: 4, height: 18),
        says: "PL \(points.last?.label ?? ""): \(chart.text(value))")
    }
    return [name, rule] + [plan].compactMap { $0 } + dots(points, y: middle)
      + figures(of: points, y: middle + 4)
  }

  private func dots(_ points: [ReportPoint], y: Double) -> [SVGElement] {
    points.enumerated().compactMap { index, point in
      guard let value = point.actual else { return nil }
      let isLast = index == points.count - 1
      let age = Double(index + 1) / Double(points.count)
      return SVGElement(
        "circle",
        [
          "class": "actual", "fill": ChartInk.solid, "cx": x(value).pixels, "cy": y.pixels,
          "r": isLast ? "5.2" : "3.4",
          "fill-opacity": isLast ? "1" : "0.\(2 + Int(age * 4))",
        ],
        children: [SVGElement("title", text: "AC \(point.label): \(chart.text(value))")])
    }
  }

  private func figures(of points: [ReportPoint], y: Double) -> [SVGElement] {
    guard let last = points.last else { return [] }
    let value = ChartInk.label(
      last.actual.map { labels.text($0) } ?? "–", at: ChartPoint(x: Self.right - 50, y: y),
      anchor: "end", name: "value", isStrong: true)
    guard let variance = chart.variance(last), !variance.isForecast else { return [value] }
    let isGood = labels.isZero(variance.amount) ? nil : variance.isGood
    let change = ChartInk.label(
      labels.text(ofChange: variance.amount), at: ChartPoint(x: Self.right, y: y), anchor: "end",
      name: "text-\(VarianceInk.name(isGood))", colour: VarianceInk.textInk(isGood))
    return [value, change]
  }

  private var grid: [SVGElement] {
    zip(axis.ticks, CompactText.ticks(axis.ticks, unit: chart.unit)).flatMap { tick, text in
      [
        ChartInk.line(
          "grid", from: ChartPoint(x: x(tick), y: Self.top),
          to: ChartPoint(x: x(tick), y: bottom)),
        ChartInk.note(text, at: ChartPoint(x: x(tick), y: bottom + 14), anchor: "middle"),
      ]
    }
  }

  private var heads: [SVGElement] {
    let change = chart.unit == .amount ? "ΔPL" : "ΔPL pp"
    return [("AC", Self.right - 50), (change, Self.right)].map { title, x in
      ChartInk.note(title, at: ChartPoint(x: x, y: 33), anchor: "end")
    }
  }
}
