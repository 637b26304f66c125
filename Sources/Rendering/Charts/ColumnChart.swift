internal import Offerbook

/// Actual as solid columns over months, in front of the plan's outlines.
struct ColumnChart {
  private let plot: MonthPlot

  init(_ chart: ReportChart) { plot = MonthPlot(chart) }

  func drawing(id: String) -> Drawing {
    plot.drawing(
      id: id,
      marks: plot.chart.points.enumerated().flatMap { index, point in
        // Actual and plan stand a little apart, so that both can be seen where they are equal.
        [
          point.plan.map { value in
            ChartInk.plan(
              frame(of: value, at: index, shiftedBy: -0.09),
              says: "PL \(point.label): \(plot.chart.text(value))")
          },
          point.actual.map { value in
            ChartInk.actual(
              frame(of: value, at: index, shiftedBy: 0.09),
              says: "AC \(point.label): \(plot.chart.text(value))")
          },
        ].compactMap { $0 }
      })
  }

  private func frame(
    of value: ExactDecimal, at index: Int, shiftedBy share: Double
  ) -> ChartRectangle {
    let width = min(40, plot.slot * 0.56)
    let ends = (plot.y(value), plot.y(.zero))
    return ChartRectangle(
      x: plot.x(index) - width / 2 + width * share, y: min(ends.0, ends.1), width: width,
      height: abs(ends.0 - ends.1))
  }
}
