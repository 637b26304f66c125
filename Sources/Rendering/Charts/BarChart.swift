internal import Offerbook

/// A bar a slice: actual solid in front of the plan's outline, the year before as a lighter tick;
/// beside it the variance on the same scale, and in percent as a pin.
struct BarChart {
  private static let top = 40.0
  private static let row = 25.0
  private static let bar = 12.0

  private let chart: ReportChart
  private let note: String?
  private let labels: ChartLabels
  private let columns: BarColumns

  /// `charts` are those on one scale with this one, itself among them.
  init(_ chart: ReportChart, comparedWith charts: [ReportChart]) {
    let legible = chart.legible
    self.chart = legible.chart
    note = legible.note
    labels = ChartLabels(legible.chart.points.flatMap(\.values), unit: chart.unit)
    columns = BarColumns(legible.chart, comparedWith: charts.map(\.legible.chart))
  }

  func drawing(id: String) -> Drawing {
    Drawing(
      id: id, width: BarColumns.width, height: bottom + 6, title: chart.title,
      summary: chart.summary,
      marks: chart.points.enumerated().flatMap { marks($1, at: Self.top + Self.row * Double($0)) }
        + lines
        + ChartLegend(chart, unitName: labels.unitName, note: note)
        .marks(from: columns.left, to: BarColumns.right))
  }

  private var bottom: Double { Self.top + Self.row * Double(chart.points.count) }

  private func marks(_ point: ReportPoint, at top: Double) -> [SVGElement] {
    let label = ChartInk.label(
      BarColumns.name(point.label), at: ChartPoint(x: columns.left - 8, y: top + 17),
      anchor: "end")
    return [label] + values(of: point, at: top)
      + (chart.variance(point).map { variance($0, of: point, at: top) } ?? [])
  }

  private func values(of point: ReportPoint, at top: Double) -> [SVGElement] {
    func says(_ kind: String, _ value: ExactDecimal) -> String {
      "\(kind) \(point.label): \(chart.text(value))"
    }
    func drawn(_ value: ExactDecimal?) -> ExactDecimal? {
      value.flatMap { labels.isZero($0) ? nil : $0 }
    }
    let scale = columns.actual
    func frame(_ value: ExactDecimal, _ y: Double) -> ChartRectangle {
      ChartRectangle(
        fromX: scale.zero, toX: scale.place(of: value), y: top + y, height: Self.bar)
    }
    let plan = drawn(point.plan).map { ChartInk.plan(frame($0, 4), says: says("PL", $0)) }
    let forecast = drawn(point.forecast).map {
      ChartInk.forecast(frame($0, 8), says: says("FC", $0))
    }
    let actual = drawn(point.actual).map { ChartInk.actual(frame($0, 8), says: says("AC", $0)) }
    let prior = drawn(point.priorYear).map { value in
      let width = BarColumns.tick
      let tick = ChartRectangle(
        x: scale.place(of: value) - width / 2, y: top + 2, width: width, height: 21)
      return ChartInk.prior(tick, says: says("PY", value))
    }
    return [plan, forecast, actual, prior].compactMap { $0 } + [label(of: point, y: top + 18)]
  }

  private func label(of point: ReportPoint, y: Double) -> SVGElement {
    let words = BarColumns.words(of: point, labels)
    let label = BarColumns.label(of: point, labels, pixelsPerUnit: columns.actual.perUnit)
    let isRight = label.span.lowerBound >= 0
    // It is set against its mark, whatever its letters take.
    let isAtLow = isRight == (label.place != .inside)
    return ChartInk.value(
      words,
      at: ChartPoint(
        x: columns.actual.zero + (isAtLow ? label.span.lowerBound : label.span.upperBound), y: y),
      anchor: isAtLow ? "start" : "end",
      isInside: label.place == .inside && point.actual != nil)
  }

  private func variance(
    _ variance: Variance, of point: ReportPoint, at top: Double
  ) -> [SVGElement] {
    var marks: [SVGElement] = []
    if let scale = columns.variance {
      let end = scale.place(of: variance.amount)
      let bar = VarianceInk.bar(
        variance, ChartRectangle(fromX: scale.zero, toX: end, y: top + 8, height: Self.bar),
        says: "ΔPL \(point.label): \(chart.text(ofChange: variance.amount))")
      marks =
        (labels.isZero(variance.amount) ? [] : [bar]) + [
          ChartInk.value(
            labels.text(ofChange: variance.amount),
            at: ChartPoint(x: variance.amount.isNegative ? end - 5 : end + 5, y: top + 18),
            anchor: variance.amount.isNegative ? "end" : "start")
        ]
    }
    guard let scale = columns.relative, let share = variance.relative else { return marks }
    let end = scale.place(of: VarianceInk.withinScale(share))
    let pin = VarianceInk.pin(
      variance, from: ChartPoint(x: scale.zero, y: top + 14),
      to: ChartPoint(x: end, y: top + 14),
      says: "ΔPL % \(point.label): \(FigureText.relativeChange(share))")
    return marks + (ChartLabels.isZero(share: share) ? [] : [pin]) + [
      ChartInk.value(
        ChartLabels.text(ofShare: share), at: ChartPoint(x: BarColumns.right, y: top + 18),
        anchor: "end")
    ]
  }

  private var lines: [SVGElement] {
    let heads = [
      (columns.variance, chart.unit == .amount ? "ΔPL" : "ΔPL pp"), (columns.relative, "ΔPL %"),
    ]
    let zero = ChartInk.line(
      "zero", from: ChartPoint(x: columns.actual.zero, y: Self.top),
      to: ChartPoint(x: columns.actual.zero, y: bottom), colour: ChartInk.solid)
    return [zero]
      + heads.flatMap { scale, title -> [SVGElement] in
        guard let scale else { return [] }
        let frame = ChartRectangle(
          x: scale.zero - 1.25, y: Self.top, width: 2.5, height: bottom - Self.top)
        return [
          ChartInk.rectangle(
            "plan", frame,
            ["fill": ChartInk.paper, "stroke": ChartInk.solid, "stroke-width": "0.8"]),
          ChartInk.note(title, at: ChartPoint(x: scale.zero, y: 33), anchor: "middle"),
        ]
      }
  }
}
