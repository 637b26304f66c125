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
    func drawn(_ value: ExactDecimal?) -> ExactDecimal? {
      value.flatMap { plot.labels.isZero($0) ? nil : $0 }
    }
    let prior = drawn(point.priorYear).map {
      ChartInk.prior(frame(of: $0, at: index, shiftedBy: -0.3), says: says("PY", $0))
    }
    let plan = drawn(point.plan).map {
      ChartInk.plan(frame(of: $0, at: index, shiftedBy: 0.3), says: says("PL", $0))
    }
    let forecast = drawn(point.forecast).map {
      ChartInk.forecast(frame(of: $0, at: index, shiftedBy: 0), says: says("FC", $0))
    }
    let actual = drawn(point.actual).map {
      ChartInk.actual(frame(of: $0, at: index, shiftedBy: 0), says: says("AC", $0))
    }
    return [prior, plan, forecast, actual].compactMap { $0 } + label(of: point, at: index)
  }

  private func label(of point: ReportPoint, at index: Int) -> [SVGElement] {
    guard let value = point.actual ?? point.forecast, plot.isLabelled(index),
      let label = plot.columnLabel(of: point)
    else { return [] }
    return [
      ChartInk.value(
        plot.labels.text(value),
        at: ChartPoint(x: plot.x(index), y: plot.actual.zero - label.span.lowerBound),
        anchor: "middle", isInside: label.place == .inside && point.actual != nil,
        isStrong: index == plot.lastMonth)
    ]
  }

  private func frame(
    of value: ExactDecimal, at index: Int, shiftedBy share: Double
  ) -> ChartRectangle {
    let width = plot.columnWidth
    return ChartRectangle(
      x: plot.x(index) - width / 2 + width * share, width: width,
      fromY: plot.actual.zero, toY: plot.actual.place(of: value))
  }
}

extension MonthPlot {
  /// Where the value of a month's column is written; nil where there is none.
  func columnLabel(of point: ReportPoint) -> MarkLabel? {
    Self.columnLabel(of: point, labels, pixelsPerUnit: -actual.perUnit, width: columnWidth)
  }

  static func columnLabel(
    of point: ReportPoint, _ labels: ChartLabels, pixelsPerUnit: Double, width: Double
  ) -> MarkLabel? {
    guard let value = point.actual ?? point.forecast else { return nil }
    let others = [point.plan, point.priorYear, point.actual == nil ? nil : point.forecast]
      .compactMap { $0 }.filter { !labels.isZero($0) }
    return MarkLabel(
      at: value.approximate * pixelsPerUnit, length: ChartInk.figureHeight,
      // The rim holds what sticks out.
      fitsInside: ChartInk.width(ofFigure: labels.text(value)) <= width + 4,
      among: others.map { .fromZero(to: $0.approximate * pixelsPerUnit) })
  }
}
