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
    let gap = figure.gap.map { ", partly planned (\($0.words))" } ?? ""
    let plan = (figure.plan.map { "plan \(currency)\(shown($0))" } ?? "not planned") + gap
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
      "\(title)\n", indented(tables.deals), "  \(tables.count)\n\n", indented(tables.loads),
    ].joined()
  }

  private var plan: String {
    let use = explanation.plan
    let title = use.version.map { "Plan: version \($0)" } ?? "Plan"
    guard !use.values.isEmpty else { return "\(title)\n  \(use.rule)\n" }
    return "\(title)\n  \(use.rule)\n\(indented(PlanUseTable(use).table))"
  }

  private var variance: String {
    let split = explanation.split
    let by = split.by.map(\.rawValue).joined(separator: ", ")
    let title = by.isEmpty ? "Variance" : "Variance by \(by)"
    let reason = split.reason.map { "  No\(split.lines.isEmpty ? "" : " full") split: \($0).\n" }
    guard !split.lines.isEmpty else { return "\(title)\n\(reason ?? "")" }
    let table = VarianceSplitTable(split, of: figure).table
    return "\(title)\n\(reason ?? "")\(indented(table))"
  }

  private func amount(_ value: ExactDecimal, _ measure: ExplainedMeasure) -> String {
    let exact = explanation.exact(value, isMoney: measure.isMoney)
    return exact.grouped(digits: exact.scale)
  }

  private func shown(_ value: ExactDecimal, isChange: Bool = false) -> String {
    VarianceSplitTable.text(value, figure.unit, isChange: isChange)
  }

  private func indented(_ table: Table) -> String {
    let lines = table.text(width: width.map { $0 - 2 })
      .split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { $0.isEmpty ? "" : "  \($0)" }.joined(separator: "\n")
  }
}
