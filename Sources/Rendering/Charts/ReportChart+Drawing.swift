internal import Offerbook

extension ReportChart {
  /// The chart drawn; `id` is unique on the page.
  func drawing(id: String) -> Drawing {
    switch kind {
    case .columns: ColumnChart(self).drawing(id: id)
    case .line: LineChart(self).drawing(id: id)
    case .bars, .bridge, .multiples, .dots: BarChart(self).drawing(id: id)
    }
  }

  /// A value as people read it.
  func text(_ value: ExactDecimal) -> String {
    unit == .amount ? FigureText.amount(value) : FigureText.ratio(value)
  }
}
