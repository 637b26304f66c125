internal import Offerbook

/// Actual as solid columns over months; the year before looks out on their left, plan on their right.
struct ColumnChart {
  private let plot: MonthPlot

  init(_ chart: ReportChart, comparedWith charts: [ReportChart]) {
    plot = MonthPlot(chart, comparedWith: charts)
  }

  func drawing(id: String) -> Drawing {
    plot.drawing(
      id: id, marks: plot.chart.points.enumerated().flatMap { marks($1, at: $0) })
  }

  private func marks(_ point: ReportPoint, at index: Int) -> [SVGElement] {
    func says(_ kind: String, _ value: ExactDecimal) -> String {
      "\(kind) \(point.label): \(plot.chart.text(value))"
    }
    let prior = point.priorYear.map {
      ChartInk.prior(frame(of: $0, at: index, shiftedBy: -0.3), says: says("PY", $0))
    }
    let plan = point.plan.map {
      ChartInk.plan(frame(of: $0, at: index, shiftedBy: 0.3), says: says("PL", $0))
    }
    let forecast = point.forecast.map {
      ChartInk.forecast(frame(of: $0, at: index, shiftedBy: 0), says: says("FC", $0))
    }
    let actual = point.actual.map {
      ChartInk.actual(frame(of: $0, at: index, shiftedBy: 0), says: says("AC", $0))
    }
    return [prior, plan, forecast, actual].compactMap { $0 } + label(of: point, at: index)
  }

  /// The value over the highest of the month's columns, or under the lowest where it is negative.
  private func label(of point: ReportPoint, at index: Int) -> [SVGElement] {
    guard let value = point.actual ?? point.forecast, plot.isLabelled(index) else { return [] }
    let heights = (point.values + [.zero]).map(plot.actual.place)
    let y = value.isNegative ? (heights.max() ?? 0) + 12 : (heights.min() ?? 0) - 5
    return [
      ChartInk.label(
        plot.labels.text(value), at: ChartPoint(x: plot.x(index), y: y), anchor: "middle",
        name: "value", isStrong: index == plot.lastMonth)
    ]
  }

  private func frame(
    of value: ExactDecimal, at index: Int, shiftedBy share: Double
  ) -> ChartRectangle {
    let width = min(24, plot.slot * 0.44)
    return ChartRectangle(
      x: plot.x(index) - width / 2 + width * share, width: width,
      fromY: plot.actual.zero, toY: plot.actual.place(of: value))
  }
}
