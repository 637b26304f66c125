internal import Offerbook

extension ReportChart {
  /// The chart's figures as a table, for those who cannot see it and where nothing can be drawn.
  var data: ReportTable {
    var columns = [ReportColumn(labelTitle, isText: true)]
    if hasPanels { columns.insert(ReportColumn("Panel", isText: true), at: 0) }
    columns += kinds.map { ReportColumn($0.title) }
    if hasAttainment { columns.append(ReportColumn("AC / PL")) }
    return ReportTable(
      name: name, caption: title, columns: columns,
      rows: points.map { point in
        let names = (hasPanels ? [point.panel ?? ""] : []) + [point.label]
        let values = kinds.map { cell($0.value(point), otherwise: $0.reason) }
        let attainment = hasAttainment ? [point.attainment] : []
        return ReportRow(
          names.map(ReportCell.text) + values + attainment,
          isTotal: kind == .bridge && point.isTotal, comments: point.comments)
      })
  }

  private var labelTitle: String {
    switch kind {
    case .columns, .line, .multiples, .dots: "Month"
    case .bars: "Slice"
    case .bridge: "Step"
    }
  }

  private var hasPanels: Bool { points.contains { $0.panel != nil } }

  private var hasAttainment: Bool { kind != .bridge }

  /// The kinds of value that the chart holds: actual and plan always, the others where there are.
  private var kinds: [ValueKind] {
    if kind == .bridge { return [.actual] }
    let others = [ValueKind.forecast, .priorYear].filter { kind in
      points.contains { kind.value($0) != nil }
    }
    return [.actual, .plan] + others
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

/// A kind of value of a chart: its standard abbreviation and why one may lack.
private struct ValueKind {
  var title: String
  var reason: String
  var value: @Sendable (ReportPoint) -> ExactDecimal?

  static let actual = ValueKind(title: "AC", reason: "no-data", value: { $0.actual })
  static let plan = ValueKind(title: "PL", reason: "not-planned", value: { $0.plan })
  static let forecast = ValueKind(title: "FC", reason: "no-data", value: { $0.forecast })
  static let priorYear = ValueKind(title: "PY", reason: "no-data", value: { $0.priorYear })
}
