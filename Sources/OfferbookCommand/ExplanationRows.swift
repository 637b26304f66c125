internal import Offerbook
internal import Rendering

/// An explanation as tidy rows, one a fact, for a spreadsheet or a script.
struct ExplanationRows {
  private let explanation: Explanation

  init(_ explanation: Explanation) {
    self.explanation = explanation
  }

  var table: Table {
    Table(
      columns: [
        ReportColumn("section", isText: true), ReportColumn("side", isText: true),
        ReportColumn("measure", isText: true), ReportColumn("id", isText: true),
        ReportColumn("text", isText: true), ReportColumn("count"), ReportColumn("amount"),
      ],
      rows: figure + definition + explanation.measures.flatMap(rows) + plan + variance)
  }

  private var figure: [[String]] {
    let figure = explanation.figure
    let values: [(String, ExactDecimal?)] = [
      ("numerator", figure.numerator), ("denominator", figure.denominator),
      ("value", figure.value), ("plan", figure.plan), ("variance", figure.variance),
      ("attainment", figure.attainment),
    ]
    return values.map { name, value in
      row("figure", id: name, text: figure.currency ?? "", amount: value)
    } + [row("figure", id: "status", text: figure.status.rawValue)]
  }

  private var definition: [[String]] {
    let indicator = explanation.indicator
    return [
      row("definition", id: "question", text: indicator.question),
      row("definition", id: "definition", text: indicator.definition),
      row("definition", id: "formula", text: indicator.formula),
      row("definition", id: "source", text: indicator.source),
      row("definition", id: "file", text: indicator.file),
    ]
  }

  private func rows(_ side: String, _ measure: ExplainedMeasure) -> [[String]] {
    func part(
      _ section: String, id: String, text: String, count: Int?, _ amount: ExactDecimal
    ) -> [String] {
      row(
        section, side: side, measure: measure.term.measure, id: id, text: text, count: count,
        amount: explanation.exact(amount, isMoney: measure.isMoney))
    }
    let deals = measure.deals.map { deal in
      let words = [deal.account, deal.name, deal.child.map { "services on \($0)" }]
      return part(
        "deal", id: deal.opportunity, text: words.compactMap { $0 }.joined(separator: ", "),
        count: deal.parts, deal.amount)
    }
    let loads = measure.loads.map { load in
      part(
        "load", id: "\(load.load)", text: "\(load.source), \(load.user), \(load.time)",
        count: load.parts, load.amount)
    }
    let others = measure.dealCount - measure.deals.count
    return deals + [
      part("rest", id: "", text: "deals not listed", count: others, measure.rest),
      part("unexplained", id: "", text: "of no deal", count: nil, measure.unexplained),
      part("measure", id: "", text: "total", count: measure.dealCount, measure.sum),
    ] + loads
  }

  private var plan: [[String]] {
    let use = explanation.plan
    return [row("plan", id: "version", text: use.version ?? "")]
      + [row("plan", id: "rule", text: use.rule)]
      + use.values.map { value in
        let days = value.days.map { ", \($0.words)" } ?? ""
        return row(
          "plan", measure: value.indicator,
          id: value.heldFor.isEmpty ? value.month.description : value.heldFor,
          text: value.level.words + days, amount: value.value)
      }
  }

  private var variance: [[String]] {
    let split = explanation.split
    return split.lines.map { line in
      row(
        "variance", measure: line.effect.rawValue, id: line.words,
        amount: explanation.exact(line.amount))
    } + (split.reason.map { [row("variance", id: "reason", text: $0)] } ?? [])
  }

  private func row(
    _ section: String, side: String = "", measure: String = "", id: String, text: String = "",
    count: Int? = nil, amount: ExactDecimal? = nil
  ) -> [String] {
    [
      section, side, measure, id, text, count.map(String.init) ?? "", amount?.description ?? "",
    ]
  }
}
