import Testing

@testable import Offerbook

/// What explains a figure equals the figure, on random practices, found again from plain facts.
@Suite("Explanations of random practices") struct ExplainModelTests {
  @Test(arguments: 0..<200)
  func partsEqualTheFigure(seed: UInt64) throws {
    var both = try PracticeAndModel(seed: seed)
    for _ in 0..<2 { try both.step() }
    for _ in 0..<3 {
      let indicator = both.maker.pick(ModelIndicator.all)
      let kind = both.maker.pick(Period.Kind.allCases)
      let month = Int.random(in: RandomPractice.months, using: &both.maker.random)
      let filter: Slice =
        both.maker.chance(40) ? [.segment: both.maker.pick(["Large", "SMB"])] : [:]
      let explanation = try both.practice.explain(
        indicator.name, kind, of: Month(year: 0, month: month + 1).description, where: filter,
        limit: 3)
      let period = ModelPeriod(
        kind, of: month, fiscalYearStart: both.history.now.fiscalYearStart)
      for measure in explanation.numerator + explanation.denominator {
        check(measure, both.history, period, filter)
      }
      checkSums(explanation)
    }
  }

  /// The measures with their factors are the figure's numerator and denominator.
  private func checkSums(_ explanation: Explanation) {
    func sum(_ measures: [ExplainedMeasure]) -> ExactDecimal {
      measures.map { $0.sum * ExactDecimal(mantissa: Int128($0.term.factor), scale: 0) }
        .reduce(.zero, +)
    }
    if let numerator = explanation.figure.numerator {
      #expect(sum(explanation.numerator) == numerator)
    }
    if let denominator = explanation.figure.denominator {
      #expect(sum(explanation.denominator) == denominator)
    }
  }

  private func check(
    _ measure: ExplainedMeasure, _ history: History, _ period: ModelPeriod, _ filter: Slice
  ) {
    let parts = history.now.parts(of: measure.term.measure).filter { part in
      period.months.contains(part.month)
        && (filter[.segment].map { $0 == part.segment } ?? true) && part.amount != 0
    }
    let deals = Dictionary(grouping: parts, by: \.deal)
      .mapValues { $0.map(\.amount).reduce(0, +) }
      .sorted { (-abs($0.value), $0.key) < (-abs($1.value), $1.key) }
    #expect(
      measure.deals.map { "\($0.opportunity) \($0.amount.trimmed(toAtLeast: 0))" }
        == deals.prefix(3).map { "\($0.key) \($0.value.text(atLeast: 0))" })
    #expect(measure.dealCount == deals.count)
    let loads = Dictionary(grouping: parts) { history.load(of: $0.key) }.sorted { $0.key < $1.key }
    #expect(
      measure.loads.map { "\($0.load) \($0.parts) \($0.amount.trimmed(toAtLeast: 0))" }
        == loads.map { load, parts in
          "\(load) \(parts.count) \(parts.map(\.amount).reduce(0, +).text(atLeast: 0))"
        })
    let total = parts.map(\.amount).reduce(0, +).text(atLeast: 0)
    #expect(measure.sum.trimmed(toAtLeast: 0).description == total)
    #expect(measure.unexplained.isZero)
    #expect(measure.deals.map(\.amount).reduce(.zero, +) + measure.rest == measure.sum)
    #expect(measure.loads.map(\.amount).reduce(.zero, +) == measure.sum)
  }
}
