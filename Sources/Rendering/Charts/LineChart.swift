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
        ChartInk.label(
          plot.labels.text(value), at: ChartPoint(x: plot.x(index), y: labelY(point, value)),
          anchor: "middle", name: "value", isStrong: index == plot.lastMonth),
      ]
    }
  }

  /// Over the plan's line where that runs just above the point.
  private func labelY(_ point: ReportPoint, _ value: ExactDecimal) -> Double {
    let y = plot.actual.place(of: value)
    let plan = point.plan.map(plot.actual.place) ?? y
    return (plan < y && plan > y - 20 ? plan : y) - 8
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
