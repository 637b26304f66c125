import Testing

@testable import Offerbook

/// The figures of random practices, recomputed from plain lists of facts, agree to the last digit:
/// now and as of every earlier load, whatever was loaded and undone since.
@Suite struct ModelAgreementTests {
  @Test(arguments: 0..<200)
  func figuresAreWhatTheFactsSay(seed: UInt64) throws {
    var both = try PracticeAndModel(seed: seed)
    for _ in 0..<3 { try both.step() }
    for load in both.history.states.indices.dropFirst() {
      try compare(&both, asOf: load)
    }
  }

  /// Compares every indicator in two kinds of period, around a month, by a dimension or two.
  private func compare(_ both: inout PracticeAndModel, asOf load: Int) throws {
    let month = Int.random(in: RandomPractice.months, using: &both.maker.random)
    let (dimensions, filter) = breakdown(&both.maker)
    let book = both.history.states[load]
    let cells = book.cells()
    let kinds = [Period.Kind.month, .quarter, .year, .qtd, .ytd, .ttm]
      .shuffled(using: &both.maker.random).prefix(2)
    for kind in kinds {
      let period = ModelPeriod(kind, of: month, fiscalYearStart: book.fiscalYearStart)
      let indicators = ModelIndicator.all.filter { carries($0, dimensions + filter.keys) }
      let found = try both.practice.figures(
        indicators.map(\.name), kind, of: Month(year: 0, month: month + 1).description,
        by: dimensions, where: filter, asOf: "\(load)")
      let expected = indicators.flatMap {
        $0.figures(cells, in: period, by: dimensions, where: filter)
      }
      #expect(found.map { ModelFigure($0, by: dimensions) } == expected, "as of load \(load)")
    }
  }

  private func breakdown(
    _ maker: inout RandomPractice
  ) -> (by: [Dimension], where: [Dimension: String]) {
    let dimensions = Dimension.allCases.shuffled(using: &maker.random)
    let count = maker.pick([0, 1, 1, 1, 2])
    let filter: [Dimension: String] = maker.chance(30) ? [.segment: "Large"] : [:]
    return (dimensions.filter { filter[$0] == nil }.prefix(count).map { $0 }, filter)
  }

  private func carries(_ indicator: ModelIndicator, _ dimensions: [Dimension]) -> Bool {
    let ofServices = Set(["services-bookings", "services-revenue"])
    return ofServices.isSuperset(of: indicator.numerator + indicator.denominator)
      || Dimension.services.isDisjoint(with: dimensions)
  }

  @Test func theModelKnowsEveryIndicatorWithItsMeasures() throws {
    let known = ModelIndicator.all.map { "\($0.name): \($0.numerator) / \($0.denominator)" }
    let found = try Indicator.all().map { indicator in
      "\(indicator.name): \(indicator.numerator.map(\.measure)) / "
        + "\(indicator.denominator.map(\.measure))"
    }
    #expect(found == known)
  }
}
