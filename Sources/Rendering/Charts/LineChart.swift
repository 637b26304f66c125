internal import Offerbook

/// Actual as a line with a point a month, plan as a thin stepped line behind it, the year before as
/// a lighter line, forecast dashed; for ratios.
struct LineChart {
  private let plot: MonthPlot

  init(_ chart: ReportChart, comparedWith charts: [ReportChart]) {
    plot = MonthPlot(chart, comparedWith: charts)
  }

  func drawing(id: String) -> Drawing {
    plot.drawing(id: id, marks: priorLine + planSteps + forecastLine + actualLine + actualPoints)
  }

  private var planSteps: [SVGElement] {
    let points = plot.chart.points
    guard points.contains(where: { $0.plan != nil }) else { return [] }
    var path = ""
    for (index, point) in points.enumerated() {
      guard let plan = point.plan else { continue }
      let isContinued = index > 0 && points[index - 1].plan != nil
      let y = plot.actual.place(of: plan).pixels
      path += isContinued ? "V\(y)" : "M\((plot.x(index) - plot.slot / 2).pixels),\(y)"
      path += "H\((plot.x(index) + plot.slot / 2).pixels)"
    }
    return [stroke("plan-line", path: path, width: "1.2")]
  }

  private var priorLine: [SVGElement] {
    let path = path(plot.chart.points.map(\.priorYear))
    return path.isEmpty
      ? [] : [stroke("prior-line", path: path, width: "2", colour: ChartInk.prior)]
  }

  /// Starts at the last actual value, so that the two meet.
  private var forecastLine: [SVGElement] {
    let points = plot.chart.points
    let first = points.firstIndex { $0.forecast != nil } ?? 0
    let path = path(
      points.enumerated().map { index, point in
        point.forecast ?? (index + 1 == first ? point.actual : nil)
      })
    return path.isEmpty
      ? [] : [stroke("actual-line", path: path, width: "1.6", dashes: "3 3")]
  }

  private var actualLine: [SVGElement] {
    let path = path(plot.chart.points.map(\.actual))
    return path.isEmpty ? [] : [stroke("actual-line", path: path, width: "2.4")]
  }

  /// A month without a value interrupts the line.
  private func path(_ values: [ExactDecimal?]) -> String {
    var path = ""
    var isDrawing = false
    for (index, value) in values.enumerated() {
      if let value {
        path += (isDrawing ? "L" : "M") + plot.x(index).pixels + ","
        path += plot.actual.place(of: value).pixels
      }
      isDrawing = value != nil
    }
    return path
  }

  private var actualPoints: [SVGElement] {
    plot.chart.points.enumerated().flatMap { index, point -> [SVGElement] in
      guard let value = point.actual ?? point.forecast else { return [] }
      var words = "\(point.actual == nil ? "FC" : "AC") \(point.label): \(plot.chart.text(value))"
      if let plan = point.plan { words += ", PL \(plot.chart.text(plan))" }
      if let prior = point.priorYear { words += ", PY \(plot.chart.text(prior))" }
      let y = plot.actual.place(of: value)
      let dot = SVGElement(
        "circle",
        [
          "class": point.actual == nil ? "plan" : "actual",
          "fill": point.actual == nil ? ChartInk.paper : ChartInk.solid,
          "stroke": ChartInk.solid, "cx": plot.x(index).pixels, "cy": y.pixels, "r": "3.2",
        ],
        children: [SVGElement("title", text: words)])
      guard plot.isLabelled(index) else { return [dot] }
      return [
        dot,
        ChartInk.value(
          plot.labels.text(value), at: ChartPoint(x: plot.x(index), y: labelY(index, value)),
          anchor: "middle", isStrong: index == plot.lastMonth),
      ]
    }
  }

  /// Over the point or under it, where fewer lines run.
  private func labelY(_ index: Int, _ value: ExactDecimal) -> Double {
    let y = plot.actual.place(of: value)
    let half = ChartInk.width(ofFigure: plot.labels.text(value)) / 2
    let (over, under) = (y - 8, y + 16)
    return crossings(index, baseline: under, half: half)
      < crossings(index, baseline: over, half: half) ? under : over
  }

  /// How much runs through a label: the lines of plan and prior year count more than its own.
  private func crossings(_ index: Int, baseline: Double, half: Double) -> Int {
    let box = (baseline - ChartInk.figureHeight)...(baseline + 1)
    func crosses(_ value: (ReportPoint) -> ExactDecimal?) -> Bool {
      run(value, around: index, half: half)?.overlaps(box) ?? false
    }
    let plan = plot.chart.points[index].plan.map { plot.actual.place(of: $0) }
    return (crosses { $0.actual ?? $0.forecast } ? 1 : 0) + (crosses(\.priorYear) ? 2 : 0)
      + (plan.map(box.contains) == true ? 2 : 0) + (box.upperBound > plot.actual.zero ? 4 : 0)
  }

  /// The heights between which a line runs within a label's width of a month.
  private func run(
    _ value: (ReportPoint) -> ExactDecimal?, around index: Int, half: Double
  ) -> ClosedRange<Double>? {
    let points = plot.chart.points
    guard let middle = value(points[index]).map(plot.actual.place) else { return nil }
    let sides = [index - 1, index + 1].filter(points.indices.contains).compactMap { side in
      value(points[side]).map(plot.actual.place).map { place in
        middle + (place - middle) * min(1, half / plot.slot)
      }
    }
    let heights = sides + [middle]
    return (heights.min() ?? middle)...(heights.max() ?? middle)
  }

  private func stroke(
    _ name: String, path: String, width: String, colour: String = ChartInk.solid,
    dashes: String = "none"
  ) -> SVGElement {
    SVGElement(
      "path",
      [
        "class": name, "fill": "none", "stroke": colour, "stroke-width": width,
        "stroke-dasharray": dashes, "stroke-linejoin": "round", "d": path,
      ])
  }
}
