internal import Offerbook

/// The key at the top of every chart, for charts travel without their page: the kinds of value that
/// are there, the unit of the labels, and how much of the data is drawn.
struct ChartLegend {
  private let chart: ReportChart
  private let unitName: String
  private let note: String?

  init(_ chart: ReportChart, unitName: String, note: String?) {
    self.chart = chart
    self.unitName = unitName
    self.note = note
  }

  func marks(from left: Double, to right: Double) -> [SVGElement] {
    var x = left
    var marks: [SVGElement] = []
    for kind in kinds {
      marks += kind.mark(x)
      marks.append(
        ChartInk.note(kind.name, at: ChartPoint(x: x + 15, y: 13.5), anchor: "start"))
      x += 44
    }
    let words = [note, unitName.isEmpty ? nil : "values in \(unitName)"].compactMap { $0 }
    if !words.isEmpty {
      marks.append(
        ChartInk.note(
          words.joined(separator: ", "), at: ChartPoint(x: right, y: 13.5), anchor: "end"))
    }
    return marks
  }

  private typealias Key = (name: String, mark: (Double) -> [SVGElement])

  private var kinds: [Key] {
    let has = { (value: (ReportPoint) -> ExactDecimal?) in
      chart.points.contains { value($0) != nil }
    }
    var kinds: [Key] = [("AC", { [ChartInk.actual(square(at: $0), says: "AC: actual")] })]
    if has(\.forecast) {
      kinds.append(("FC", { [ChartInk.forecast(square(at: $0), says: "FC: forecast")] }))
    }
    if has(\.plan) || chart.kind == .bridge {
      kinds.append(("PL", { [ChartInk.plan(square(at: $0), says: "PL: plan")] }))
    }
    if has(\.priorYear) {
      kinds.append(("PY", { [ChartInk.prior(square(at: $0), says: "PY: the year before")] }))
    }
    return kinds
  }

  private func square(at x: Double) -> ChartRectangle {
    ChartRectangle(x: x, y: 4, width: 10, height: 10)
  }
}
