internal import Offerbook

/// The variances over a chart of months: columns for amounts, pins for percents.
struct VarianceStrips {
  private let plot: MonthPlot

  init(_ plot: MonthPlot) { self.plot = plot }

  var marks: [SVGElement] {
    plot.chart.points.enumerated().flatMap { index, point -> [SVGElement] in
      guard let variance = plot.chart.variance(point) else { return [] }
      return amount(variance, at: index) + share(variance, at: index)
    }
  }

  private func amount(_ variance: Variance, at index: Int) -> [SVGElement] {
    guard let scale = plot.variance else { return [] }
    let width = plot.columnWidth
    let end = scale.place(of: variance.amount)
    let words = "ΔPL \(plot.chart.points[index].label): "
    let bar = VarianceInk.bar(
      variance,
      ChartRectangle(x: plot.x(index) - width / 2, width: width, fromY: scale.zero, toY: end),
      says: words + plot.chart.text(ofChange: variance.amount))
    return (plot.labels.isZero(variance.amount) ? [] : [bar])
      + label(
        plot.labels.text(ofChange: variance.amount), at: index,
        y: variance.amount.isNegative ? end + 12 : end - 5)
  }

  private func share(_ variance: Variance, at index: Int) -> [SVGElement] {
    guard let scale = plot.relative, let share = variance.relative else { return [] }
    let end = scale.place(of: VarianceInk.withinScale(share))
    let words = "ΔPL % \(plot.chart.points[index].label): \(FigureText.relativeChange(share))"
    let pin = VarianceInk.pin(
      variance, from: ChartPoint(x: plot.x(index), y: scale.zero),
      to: ChartPoint(x: plot.x(index), y: end), says: words)
    return (ChartLabels.isZero(share: share) ? [] : [pin])
      + label(
        ChartLabels.text(ofShare: share), at: index,
        y: variance.amount.isNegative ? end + 14 : end - 7)
  }

  private func label(_ text: String, at index: Int, y: Double) -> [SVGElement] {
    guard plot.isLabelled(index) else { return [] }
    return [
      ChartInk.value(
        text, at: ChartPoint(x: plot.x(index), y: y), anchor: "middle",
        isStrong: index == plot.lastMonth)
    ]
  }
}
