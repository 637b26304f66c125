internal import Offerbook

/// What the charts that are compared span together, so that a unit is as long in each.
struct SharedSpans {
  let values: ValueSpan
  let variances: ValueSpan
  /// The variances as shares of the plan, as far as their scale goes.
  let shares: ValueSpan

  init(_ charts: [ReportChart]) {
    let drawn = charts.map(\.legible.chart)
    values = ValueSpan(drawn.flatMap { $0.points.flatMap(\.values) })
    let all = drawn.flatMap { chart in chart.points.compactMap { chart.variance($0) } }
    variances = ValueSpan(all.map(\.amount))
    shares = ValueSpan(all.compactMap(\.relative).map(VarianceInk.withinScale))
  }
}

extension ReportChart {
  /// The charts that this one shares a scale with, itself among them: those of the same kind and
  /// unit, if all are of a size at which they can still be read.
  func compared(among charts: [ReportChart]) -> [ReportChart] {
    let alike = charts.filter { $0.kind == kind && $0.unit == unit }
    let lengths = alike.map { SharedSpans([$0]).values.length }.filter { $0 > 0 }
    guard let shortest = lengths.min(), let longest = lengths.max(), shortest * 3 >= longest
    else { return [self] }
    return alike
  }
}
