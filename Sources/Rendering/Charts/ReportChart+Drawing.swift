internal import Offerbook

extension ReportChart {
  /// The chart drawn, on one scale with those charts beside it that it can be compared with; `id`
  /// is unique on the page.
  func drawing(id: String, beside charts: [ReportChart] = []) -> Drawing {
    let charts = charts.isEmpty ? [self] : compared(among: charts)
    return drawing(id: id, comparedWith: charts)
  }

  private func drawing(id: String, comparedWith charts: [ReportChart]) -> Drawing {
    switch kind {
    case .columns: ColumnChart(self, comparedWith: charts).drawing(id: id)
    case .line: LineChart(self, comparedWith: charts).drawing(id: id)
    case .bars: BarChart(self, comparedWith: charts).drawing(id: id)
    case .bridge: BridgeChart(self, comparedWith: charts).drawing(id: id)
    case .multiples: MultiplesChart(self).drawing(id: id)
    case .dots: DotChart(self).drawing(id: id)
    }
  }

  /// A value as people read it.
  func text(_ value: ExactDecimal) -> String {
    unit == .amount ? FigureText.amount(value) : FigureText.ratio(value)
  }
}
