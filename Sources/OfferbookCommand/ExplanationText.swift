internal import Offerbook
internal import Rendering

/// An explanation for reading: a section each for definition, measures, plan and variance.
struct ExplanationText {
  private let explanation: Explanation
  private let width: Int?

  init(_ explanation: Explanation, width: Int?) {
    self.explanation = explanation
    self.width = width
  }

  var text: String {
    ([head, definition] + explanation.measures.map(section) + [plan, variance])
      .joined(separator: "\n")
  }

  private var figure: Figure { explanation.figure }

  private var head: String {
    let place = explanation.filter.isEmpty ? "" : ", \(explanation.filter.words)"
    let currency = figure.unit == .money ? figure.currency.map { "\($0) " } ?? "" : ""
    let value =
      figure.value.map { currency + shown($0) }
      ?? "no value (\(figure.reason.map(\.words) ?? "no data"))"
    let plan = figure.plan.map { "plan \(currency)\(shown($0))" } ?? "not planned"
    let variance = figure.variance.map { ", variance \(shown($0, isChange: true))" } ?? ""
    return """
      \(explanation.indicator.title), \(figure.period)\(place), as of load \(explanation.load)
      \(value); \(plan)\(variance); \(figure.status.words)

      """
  }

  private var definition: String {
    let indicator = explanation.indicator
    return """
      Definition
        \(indicator.question)
        \(indicator.definition)
        formula: \(indicator.formula)
        source: \(indicator.source)
        declared in: \(indicator.file)

      """
  }

  private func section(_ side: String, _ measure: ExplainedMeasure) -> String {
    let currency = measure.isMoney ? figure.currency.map { "\($0) " } ?? "" : ""
    let sign = measure.term.factor < 0 ? ", taken away" : ""
    let title =
      "\(side.prefix(1).uppercased())\(side.dropFirst()): \(measure.term.measure) "
      + "\(currency)\(amount(measure.sum, measure))\(sign)"
    let tables = ExplainedMeasureTables(measure) { amount($0, measure) }
    return [
      title, indented(tables.deals), "  \(tables.count)\n", indented(tables.loads),
    ].joined(separator: "\n")
  }

  private var plan: String {
    let use = explanation.plan
    let title = use.version.map { "Plan: version \($0)" } ?? "Plan"
    guard !use.values.isEmpty else { return "\(title)\n  \(use.rule)\n" }
    let isOpen = use.values.contains { $0.days != nil }
    let table = Table(
      columns: [
        ReportColumn("indicator", isText: true), ReportColumn("month", isText: true),
        ReportColumn("given for", isText: true), ReportColumn("value"),
      ] + (isOpen ? [ReportColumn("counts by", isText: true)] : []),
      rows: use.values.map { value in
        [
          value.indicator, value.month.description, value.level.words,
          value.value.grouped(digits: value.value.scale),
        ] + (isOpen ? [value.days?.words ?? "whole month"] : [])
      })
    return "\(title)\n  \(use.rule)\n\(indented(table))"
  }

  private var variance: String {
    let split = explanation.split
    let by = split.by.map(\.rawValue).joined(separator: ", ")
    let title = by.isEmpty ? "Variance" : "Variance by \(by)"
    let reason = split.reason.map { "  No\(split.lines.isEmpty ? "" : " full") split: \($0).\n" }
    guard !split.lines.isEmpty, let total = split.total else { return "\(title)\n\(reason ?? "")" }
    let hasWeights = split.lines.contains { $0.weight != nil }
    func cell(_ value: ExactDecimal?) -> String { value.map { shown($0) } ?? "" }
    let table = Table(
      columns: [
        ReportColumn("slice", isText: true), ReportColumn("effect", isText: true),
        ReportColumn("actual"), ReportColumn("plan"),
      ] + (hasWeights ? [ReportColumn("weight"), ReportColumn("planned weight")] : [])
        + [ReportColumn("variance")],
      rows: split.lines.map { line in
        [line.words, line.effect.rawValue, cell(line.actual), cell(line.plan)]
          + (hasWeights ? [cell(line.weight), cell(line.plannedWeight)] : [])
          + [shown(line.amount, isChange: true)]
      } + [
        ["total", "", cell(figure.value), cell(figure.plan)] + (hasWeights ? ["", ""] : [])
          + [shown(total, isChange: true)]
      ])
    return "\(title)\n\(reason ?? "")\(indented(table))"
  }

  private func amount(_ value: ExactDecimal, _ measure: ExplainedMeasure) -> String {
    let exact = explanation.exact(value, isMoney: measure.isMoney)
    return exact.grouped(digits: exact.scale)
  }

  /// Money with its decimals; a ratio in percent with all its digits, so that lines add up.
  private func shown(_ value: ExactDecimal, isChange: Bool = false) -> String {
    let sign = isChange && !value.isNegative && !value.isZero ? "+" : ""
    guard figure.unit == .ratio else { return sign + value.grouped(digits: value.scale) }
    let percent = (value * ExactDecimal(mantissa: 100, scale: 0)).trimmed(toAtLeast: 4)
    return sign + percent.grouped(digits: percent.scale) + (isChange ? " pp" : " %")
  }

  private func indented(_ table: Table) -> String {
    let lines = table.text(width: width.map { $0 - 2 })
      .split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { $0.isEmpty ? "" : "  \($0)" }.joined(separator: "\n")
  }
}
