@testable import Offerbook

extension LongHistory {
  /// What explains a figure adds up to it, and is what the plain facts say.
  mutating func checkExplanation() throws {
    let book = history.now
    let indicator = maker.pick(ModelIndicator.all)
    let kind = maker.pick(Period.Kind.allCases)
    let month = month()
    let filter: Slice = maker.chance(40) ? [.segment: maker.pick(["Large", "SMB"])] : [:]
    let type = maker.pick(RateType.allCases)
    let explanation: Explanation
    do {
      explanation = try practice.explain(
        indicator.name, kind, of: "\(Month(counted: month))", where: filter, limit: 3,
        rates: RateChoice(type: type))
    } catch let error as InputError where error.message.contains("are missing") {
      return
    }
    let period = ModelPeriod(kind, of: month, fiscalYearStart: book.fiscalYearStart)
    let what = "explain \(indicator.name) \(period.label) where \(filter) at \(type) rates"
    tell(what)
    for measure in explanation.numerator + explanation.denominator {
      let check = ExplainedMeasureCheck(measure, of: indicator, history, period, filter, type)
      try expect(check.found == check.expected, "\(what):\n\(check.found)\n\(check.expected)")
    }
    try expect(
      sum(explanation.numerator) == explanation.figure.numerator ?? sum(explanation.numerator)
        && sum(explanation.denominator)
          == explanation.figure.denominator ?? sum(explanation.denominator),
      "\(what): the measures do not add up to the figure")
    let split = explanation.split
    try expect(
      split.lines.isEmpty == (split.reason != nil) || split.reason != nil, "\(what): no reason")
    guard let variance = explanation.figure.variance, !split.lines.isEmpty else { return }
    try expect(
      split.lines.map(\.amount).reduce(.zero, +) == variance,
      "\(what): the split does not add up to \(variance):\n\(split.drawn)")
  }

  private func sum(_ measures: [ExplainedMeasure]) -> ExactDecimal {
    measures.map { $0.sum * ExactDecimal(mantissa: Int128($0.term.factor), scale: 0) }
      .reduce(.zero, +)
  }
}

/// One measure of an explanation, as it was found and as the facts have it.
struct ExplainedMeasureCheck {
  let found: String
  let expected: String

  init(
    _ measure: ExplainedMeasure, of indicator: ModelIndicator, _ history: History,
    _ period: ModelPeriod, _ filter: Slice, _ type: RateType
  ) {
    let parts = history.now.parts(of: measure.term.measure).compactMap { part -> ModelPart? in
      guard indicator.counts(part.month, in: period),
        filter[.segment].map({ $0 == part.segment }) ?? true, part.amount != 0,
        let amount = history.now.converted(part.amount, part.currency, in: part.month, at: type)
      else { return nil }
      var part = part
      part.amount = amount
      return part
    }
    func total(_ parts: [ModelPart]) -> Amount { parts.map(\.amount).reduce(0, +) }
    let deals = Dictionary(grouping: parts, by: \.deal).mapValues(total)
      .sorted { (-abs($0.value), $0.key) < (-abs($1.value), $1.key) }
    let loads = Dictionary(grouping: parts) { history.load(of: $0.key) }.sorted { $0.key < $1.key }
    let rest = deals.dropFirst(3).map(\.value).reduce(0, +)
    expected =
      (["\(measure.term.measure): \(total(parts).text(atLeast: 0)) of \(deals.count)"]
      + deals.prefix(3).map { "\($0.key) \($0.value.text(atLeast: 0))" }
      + ["rest \(rest.text(atLeast: 0))"]
      + loads.map { "load \($0.key) \($0.value.count) \(total($0.value).text(atLeast: 0))" })
      .joined(separator: "; ")
    found =
      (["\(measure.term.measure): \(measure.sum.trimmed(toAtLeast: 0)) of \(measure.dealCount)"]
      + measure.deals.map { "\($0.opportunity) \($0.amount.trimmed(toAtLeast: 0))" }
      + ["rest \(measure.rest.trimmed(toAtLeast: 0))"]
      + measure.loads.map { "load \($0.load) \($0.parts) \($0.amount.trimmed(toAtLeast: 0))" })
      .joined(separator: "; ")
  }
}
