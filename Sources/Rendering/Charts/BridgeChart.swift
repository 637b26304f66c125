internal import Offerbook

/// A waterfall from top to bottom: the plan outlined, each step good or bad from where the one
/// before ended, the actual solid; beside each step its share of the plan.
struct BridgeChart {
  private static let top = 40.0
  private static let row = 25.0
  private static let bar = 14.0
  private static let right = BarColumns.right

  private let chart: ReportChart
  private let labels: ChartLabels
  private let levels: BridgeLevels
  private let left: Double
  private let scale: PixelScale
  private let isCut: Bool

  /// `charts` are those on one scale with this one, itself among them.
  init(_ chart: ReportChart, comparedWith charts: [ReportChart]) {
    self.chart = chart.legible.chart
    levels = BridgeLevels(self.chart.points)
    labels = ChartLabels(
      levels.steps.map(\.end), steps: self.chart.points.compactMap(\.actual), unit: chart.unit)
    left = Self.left(of: chart)
    let all = charts.map { BridgeLevels($0.legible.chart.points) }
    let base = all.map(\.base).min() ?? 0
    let length = (all.map(\.highest).max() ?? 0) - base
    let room = Self.right - 110 - (charts.map(Self.left).max() ?? left)
    let perUnit = length > 0 ? room / length : 0
    scale = PixelScale(zero: left - base * perUnit, perUnit: perUnit)
    isCut = base > 0
  }

  private static func left(of chart: ReportChart) -> Double {
    14 + (chart.legible.chart.points.map { ChartInk.width(of: name($0.label)) }.max() ?? 0)
  }

  func drawing(id: String) -> Drawing {
    let marks = levels.steps.indices.flatMap(marks)
    let key = ChartLegend(
      chart, unitName: labels.unitName, note: isCut ? "totals cut short" : nil)
    return Drawing(
      id: id, width: BarColumns.width, height: bottom + 6, title: chart.title,
      summary: chart.summary,
      marks: marks + [zeroLine, head].compactMap { $0 }
        + key.marks(from: left, to: Self.right))
  }

  private var bottom: Double { Self.top + Self.row * Double(levels.steps.count) }

  private static func name(_ label: String) -> String { label.truncated(toWidth: 22) }

  private func marks(at index: Int) -> [SVGElement] {
    let step = levels.steps[index]
    let top = Self.top + Self.row * Double(index)
    let name = ChartInk.label(
      Self.name(step.point.label), at: ChartPoint(x: left - 8, y: top + 17), anchor: "end",
      isStrong: step.point.isTotal)
    guard let value = step.point.actual else {
      return [name, missing(at: top)] + connector(after: index, top: top)
    }
    let frame = ChartRectangle(
      fromX: step.point.isTotal && isCut ? left : scale.place(of: step.start),
      toX: scale.place(of: step.end), y: top + 6, height: Self.bar)
    let bar =
      labels.isZero(value)
      ? []
      : step.point.isTotal
        ? total(step, frame, isFirst: index == 0) : [self.step(step.point, value, frame)]
    return [name] + connector(after: index, top: top) + bar
      + label(of: step, value, frame: frame, top: top)
  }

  private func total(
    _ step: BridgeLevels.Step, _ frame: ChartRectangle, isFirst: Bool
  ) -> [SVGElement] {
    let words = "\(step.point.label): \(chart.text(step.end))"
    let bar = isFirst ? ChartInk.plan(frame, says: words) : ChartInk.actual(frame, says: words)
    return isCut ? [bar] + cut(frame) : [bar]
  }

  /// Two slanted gaps across a bar that does not begin at zero.
  private func cut(_ frame: ChartRectangle) -> [SVGElement] {
    [12.0, 18.0].map { offset in
      ChartInk.line(
        "gap", from: ChartPoint(x: frame.x + offset - 3, y: frame.y + frame.height + 2),
        to: ChartPoint(x: frame.x + offset + 3, y: frame.y - 2), colour: ChartInk.paper, width: "3")
    }
  }

  private func step(
    _ point: ReportPoint, _ value: ExactDecimal, _ frame: ChartRectangle
  ) -> SVGElement {
    let isGood = value.isNegative == (chart.direction == .less)
    let variance = Variance(amount: value, relative: nil, isGood: isGood, isForecast: false)
    return VarianceInk.bar(
      variance, frame, says: "\(point.label): \(chart.text(ofChange: value))")
  }

  private func label(
    of step: BridgeLevels.Step, _ value: ExactDecimal, frame: ChartRectangle, top: Double
  ) -> [SVGElement] {
    let isTotal = step.point.isTotal
    let text = isTotal ? labels.text(value) : labels.text(ofChange: value)
    let end = ChartPoint(x: frame.x + frame.width + 6, y: top + 17)
    let label = ChartInk.label(text, at: end, anchor: "start", name: "value", isStrong: isTotal)
    guard !isTotal, let plan, let share = value.divided(by: plan, digits: 6) else { return [label] }
    return [
      label,
      ChartInk.note(
        FigureText.relativeChange(share), at: ChartPoint(x: Self.right, y: top + 17),
        anchor: "end"),
    ]
  }

  /// From the end of a bar down to the next one.
  private func connector(after index: Int, top: Double) -> [SVGElement] {
    guard index + 1 < levels.steps.count else { return [] }
    let x = scale.place(of: levels.steps[index].end)
    return [
      ChartInk.line(
        "connector",
        from: ChartPoint(x: x, y: isDrawn(levels.steps[index].point) ? top + 20 : top + 6),
        to: ChartPoint(x: x, y: top + Self.row + 6), colour: ChartInk.prior)
    ]
  }

  private func isDrawn(_ point: ReportPoint) -> Bool {
    point.actual.map { !labels.isZero($0) } ?? false
  }

  private func missing(at top: Double) -> SVGElement {
    ChartInk.note("–", at: ChartPoint(x: left + 6, y: top + 17), anchor: "start")
  }

  private var plan: ExactDecimal? {
    guard let first = chart.points.first, first.isTotal, let plan = first.actual, plan > .zero
    else { return nil }
    return plan
  }

  private var head: SVGElement? {
    guard plan != nil, chart.points.contains(where: { !$0.isTotal }) else { return nil }
    return ChartInk.note("% of PL", at: ChartPoint(x: Self.right, y: 33), anchor: "end")
  }

  private var zeroLine: SVGElement? {
    guard !isCut else { return nil }
    return ChartInk.line(
      "zero", from: ChartPoint(x: scale.zero, y: Self.top),
      to: ChartPoint(x: scale.zero, y: bottom), colour: ChartInk.solid)
  }
}
