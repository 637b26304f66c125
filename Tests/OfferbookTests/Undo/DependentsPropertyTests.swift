import Testing

@testable import Offerbook

/// Undoing a load with all that was built on it, anywhere in a random history: what it wrote is as
/// before it, figures agree with plain lists of facts, and no answer as of a load ever changes.
@Suite struct DependentsPropertyTests {
  @Test(arguments: 0..<40)
  func whatTheLoadWroteIsAsBeforeIt(seed: UInt64) throws {
    var both = try PracticeAndModel(seed: seed &+ 7_000)
    for _ in 0..<6 { try both.step() }
    let standing = try Journal(both.practice.connection).entries()
      .filter { $0.undoneBy == nil && $0.load > 1 }.map(\.load)
    let load = both.maker.pick(standing)
    let answers = try answers(both)
    let before = both.history

    let undone = try Undo(both.practice.connection)
      .undo(load, withDependents: true, user: "tester")
    #expect(undone.last?.undoes == load)
    #expect(undone.map(\.undoes) == undone.map(\.undoes).sorted(by: >))
    for undo in undone {
      // Each of them is legal by itself, where the model knows of no dependents.
      let book = try #require(both.history.undoing(undo.undoes), "load \(undo.undoes)")
      both.history.undo(undo.undoes, leaving: book)
      #expect(undo.load == both.history.lastLoad)
    }
    let (old, written) = (before.states[load - 1].facts, before.states[load].facts)
    for key in Set(old.keys).union(written.keys) where old[key] != written[key] {
      #expect(both.history.now.facts[key] == old[key], "\(key)")
    }
    #expect(try found(both, asOf: both.history.lastLoad) == expected(both.history.now))
    #expect(try self.answers(both, through: before.lastLoad) == answers)
    #expect(try both.practice.brokenChecks() == [])
  }

  /// The figures of every earlier state, as they are told now.
  private func answers(
    _ both: PracticeAndModel, through last: Int? = nil
  ) throws -> [[ModelFigure]] {
    try (1...(last ?? both.history.lastLoad)).map { try found(both, asOf: $0) }
  }

  private let month = 2026 * 12 + 5

  private func found(_ both: PracticeAndModel, asOf load: Int) throws -> [ModelFigure] {
    try both.practice.figures(
      ModelIndicator.all.map(\.name), .ttm, of: "\(Month(year: 0, month: month + 1))",
      by: [.segment], asOf: "\(load)"
    ).map { ModelFigure($0, by: [.segment]) }
  }

  private func expected(_ book: Book) -> [ModelFigure]? {
    let period = ModelPeriod(.ttm, of: month, fiscalYearStart: book.fiscalYearStart)
    return book.figures(ModelQuestion(period: period, by: [.segment]))
  }
}
