import Testing

@testable import Offerbook

extension Practice {
  /// A report of a month that a text declares.
  func report(
    _ yaml: String, of month: String = "2026-10", where filter: Slice = [:],
    asOf: String? = nil, lastComment: Int? = nil
  ) throws -> Report {
    let declaration = try ReportFile(TemplateFile(path: "report.yaml", text: yaml))
      .declaration(named: "own")
    return try report(
      declaration, of: month, where: filter, asOf: asOf, lastComment: lastComment)
  }

  /// A declared report of a month.
  func report(
    _ declaration: ReportDeclaration, of month: String = "2026-10", where filter: Slice = [:],
    asOf: String? = nil, lastComment: Int? = nil
  ) throws -> Report {
    var request = try ReportRequest(
      declaration, month: #require(Month(month)), asOf: AsOf(asOf, on: connection))
    request.filter = filter
    request.lastComment = lastComment
    return try ReportBuilder(connection, request).report()
  }
}

extension Report {
  /// The paragraphs of a section.
  func paragraphs(_ section: String) throws -> [String] {
    try #require(sections.first { $0.name == section }).blocks.compactMap {
      if case .paragraph(let text) = $0 { text } else { nil }
    }
  }

  func table(_ name: String) throws -> ReportTable {
    try #require(
      sections.flatMap(\.blocks).compactMap { block in
        if case .table(let table) = block, table.name == name { table } else { nil }
      }.first)
  }

  func chart(_ name: String) throws -> ReportChart {
    try #require(
      sections.flatMap(\.blocks).compactMap { block in
        if case .chart(let chart) = block, chart.name == name { chart } else { nil }
      }.first)
  }
}

extension ReportTable {
  /// The table with exact values: `!` marks what is good, `?` what is bad.
  var drawn: String {
    DrawnTable.draw(columns.map(\.title), rows.map { $0.cells.map(\.drawn) })
  }
}

extension ReportCell {
  fileprivate var drawn: String {
    func signed(_ value: ExactDecimal, _ isGood: Bool?) -> String {
      let sign = value.isNegative || value.isZero ? "" : "+"
      let mark = isGood.map { $0 ? "!" : "?" } ?? ""
      return "\(sign)\(value.trimmed(toAtLeast: 0))\(mark)"
    }
    switch self {
    case .text(let text): return text
    case .amount(let value), .ratio(let value), .count(let value):
      return value.trimmed(toAtLeast: 0).description
    case .amountIn(let currency, let value): return "\(currency) \(value.trimmed(toAtLeast: 0))"
    case .amountChange(let value, let isGood), .pointChange(let value, let isGood),
      .relativeChange(let value, let isGood):
      return signed(value, isGood)
    case .status(let status): return status.words
    case .none(let reason): return reason
    }
  }
}

extension ReportChart {
  /// The points, a line each: panel, label, actual, plan, the year before.
  var drawn: String {
    func text(_ value: ExactDecimal?) -> String? { value?.trimmed(toAtLeast: 0).description }
    return DrawnTable.draw(
      ["panel", "label", "AC", "PL", "PY", "total"],
      points.map { point in
        [
          point.panel, point.label, text(point.actual), text(point.plan), text(point.priorYear),
          point.isTotal ? "yes" : nil,
        ]
      })
  }
}
