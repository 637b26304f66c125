internal import Offerbook

/// Actual as a line with a point a month, plan as a thin stepped line behind it; for ratios.
struct LineChart {
  private let plot: MonthPlot

  init(_ chart: ReportChart) { plot = MonthPlot(chart) }

  func drawing(id: String) -> Drawing {
    plot.drawing(id: id, marks: planSteps + actualLine + actualPoints)
  }

  private var planSteps: [SVGElement] {
    let points = plot.chart.points
    guard points.contains(where: { $0.plan != nil }) else { return [] }
    var path = ""
    for (index, point) in points.enumerated() {
      guard let plan = point.plan else { continue }
      let isContinued = index > 0 && points[index - 1].plan != nil
      let y = plot.y(plan).pixels
      path += isContinued ? "V\(y)" : "M\((plot.x(index) - plot.slot / 2).pixels),\(y)"
      path += "H\((plot.x(index) + plot.slot / 2).pixels)"
    }
    return [stroke("plan", path: path, width: "1.2")]
  }

  /// A month without a value interrupts the line.
  private var actualLine: [SVGElement] {
    var path = ""
    var isDrawing = false
    for (index, point) in plot.chart.points.enumerated() {
      if let actual = point.actual {
        path += (isDrawing ? "L" : "M") + plot.x(index).pixels + "," + plot.y(actual).pixels
      }
      isDrawing = point.actual != nil
    }
    return path.isEmpty ? [] : [stroke("actual-line", path: path, width: "2.4")]
  }

  private var actualPoints: [SVGElement] {
    plot.chart.points.enumerated().compactMap { index, point in
      guard let actual = point.actual else { return nil }
      var words = "AC \(point.label): \(plot.chart.text(actual))"
      if let plan = point.plan { words += ", PL \(plot.chart.text(plan))" }
      return SVGElement(
        "circle",
        [
          "class": "actual", "fill": ChartInk.solid, "cx": plot.x(index).pixels,
          "cy": plot.y(actual).pixels, "r": "3.4",
        ],
        children: [SVGElement("title", text: words)])
    }
  }

  private func stroke(_ name: String, path: String, width: String) -> SVGElement {
    SVGElement(
      "path",
      [
        "class": name, "fill": "none", "stroke": ChartInk.outline, "stroke-width": width,
        "stroke-linejoin": "round", "d": path,
      ])
  }
}
