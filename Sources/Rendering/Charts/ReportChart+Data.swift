internal import Offerbook

extension ReportChart {
  /// The chart's figures as a table, for those who cannot see it and where nothing can be drawn.
  var data: ReportTable {
    let label = kind == .bars ? "Slice" : "Month"
    return ReportTable(
      name: name, caption: title,
      columns: [
        ReportColumn(label, isText: true), ReportColumn("AC"), ReportColumn("PL"),
        ReportColumn("AC / PL"),
      ],
      rows: points.map { point in
        ReportRow([
          .text(point.label), cell(point.actual, otherwise: "no-data"),
          cell(point.plan, otherwise: "not-planned"), point.attainment,
        ])
      })
  }

  /// A value of the chart in its unit.
  func cell(_ value: ExactDecimal?, otherwise reason: String) -> ReportCell {
    guard let value else { return .none(reason: reason) }
    return unit == .amount ? .amount(value) : .ratio(value)
  }
}

extension ReportPoint {
  /// Actual / plan, or why there is none.
  var attainment: ReportCell {
    guard let actual else { return .none(reason: "no-data") }
    guard let plan else { return .none(reason: "not-planned") }
    guard plan > .zero, let ratio = actual.divided(by: plan, digits: 6) else {
      return .none(reason: "denominator-not-positive")
    }
    return .ratio(ratio)
  }
}
