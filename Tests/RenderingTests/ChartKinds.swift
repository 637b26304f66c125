import Offerbook

extension ReportChart.Kind {
  static let all: [ReportChart.Kind] = [.columns, .line, .bars, .bridge, .multiples, .dots]
}
