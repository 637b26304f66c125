internal import Offerbook

/// What column and line charts over months share: the plot, its axes, its legend.
struct MonthPlot {
  static let width = 460.0
  static let height = 208.0
  private static let left = 46.0
  private static let right = 452.0
  private static let top = 30.0
  private static let bottom = 170.0

  let chart: ReportChart
  let scale: AxisScale

  init(_ chart: ReportChart) {
    self.chart = chart
    scale = AxisScale(chart.points.flatMap { [$0.actual, $0.plan].compactMap { $0 } })
  }

  /// The width that a month has.
  var slot: Double { (Self.right - Self.left) / Double(max(1, chart.points.count)) }

  /// The middle of a month.
  func x(_ index: Int) -> Double { Self.left + slot * (Double(index) + 0.5) }

  /// The height of a value on the drawing.
  func y(_ value: ExactDecimal) -> Double {
    Self.bottom - (Self.bottom - Self.top) * scale.fraction(of: value)
  }

  /// The drawing with the axes behind the marks and the last actual value beside its mark.
  func drawing(id: String, marks: [SVGElement]) -> Drawing {
    Drawing(
      id: id, width: Self.width, height: Self.height, title: chart.title, summary: chart.summary,
      marks: grid + marks + [zeroLine] + months + lastValue + legend)
  }

  private var legend: [SVGElement] {
    ChartLegend.marks(from: Self.left, hasPlan: chart.points.contains { $0.plan != nil })
  }

  private var grid: [SVGElement] {
    zip(scale.ticks, CompactText.ticks(scale.ticks, unit: chart.unit)).flatMap { tick, text in
      let y = y(tick)
      return [
        ChartInk.line(
          "grid", from: ChartPoint(x: Self.left, y: y), to: ChartPoint(x: Self.right, y: y)),
        ChartInk.label(
          text, at: ChartPoint(x: Self.left - 6, y: y + 4), anchor: "end", name: "tick",
          colour: ChartInk.mutedText),
      ]
    }
  }

  private var zeroLine: SVGElement {
    ChartInk.line(
      "zero", from: ChartPoint(x: Self.left, y: y(.zero)),
      to: ChartPoint(x: Self.right, y: y(.zero)), colour: ChartInk.solid)
  }

  /// `Oct` under each month, the year where it begins; fewer where they would touch.
  private var months: [SVGElement] {
    let stride = max(1, Int((28 / slot).rounded(.up)))
    let last = chart.points.count - 1
    var yearSaid = ""
    return chart.points.enumerated().flatMap { index, point -> [SVGElement] in
      guard (last - index) % stride == 0 else { return [] }
      let (month, year) = Self.parts(of: point.label)
      let place = ChartPoint(x: x(index), y: Self.bottom + 16)
      var labels = [
        ChartInk.label(month, at: place, anchor: "middle", name: "tick", isStrong: index == last)
      ]
      if year != yearSaid {
        yearSaid = year
        let below = ChartPoint(x: place.x, y: place.y + 13)
        labels.append(
          ChartInk.label(
            year, at: below, anchor: "middle", name: "tick", colour: ChartInk.mutedText))
      }
      return labels
    }
  }

  private var lastValue: [SVGElement] {
    guard let last = chart.points.indices.last, let value = chart.points[last].actual
    else { return [] }
    let top = max(value, chart.points[last].plan ?? value)
    let place = ChartPoint(x: x(last), y: value.isNegative ? y(value) + 15 : y(top) - 7)
    let actuals = chart.points.compactMap(\.actual)
    guard let text = CompactText.values(actuals, unit: chart.unit).last else { return [] }
    return [ChartInk.label(text, at: place, anchor: "middle", name: "label", isStrong: true)]
  }

  /// `Oct 2026` in its two parts.
  private static func parts(of label: String) -> (month: String, year: String) {
    let parts = label.split(separator: " ")
    guard parts.count == 2, Int(parts[1]) != nil else {
      return (label.truncated(toWidth: 6), "")
    }
    return (String(parts[0]), String(parts[1]))
  }
}
