@testable import Offerbook

extension LongHistory {
  /// Asks something as of the last load, an earlier one or a close, and keeps the answer.
  mutating func giveAnswer() throws {
    let closed = closes.keys.sorted()
    let asOf: String
    if !closed.isEmpty, maker.chance(40) {
      asOf = Month(counted: maker.pick(closed)).description
    } else {
      asOf =
        "\(maker.chance(50) ? history.lastLoad : Int.random(in: 1...history.lastLoad, using: &maker.random))"
    }
    let (by, filter) = breakdown()
    let period = maker.pick(Period.Kind.allCases)
    let type: RateType? = maker.chance(30) ? maker.pick(RateType.allCases) : nil
    let kinds: [HistoryQuestion.Kind] = [
      .figures(period, by: by, where: filter, RateChoice(type: type)),
      .figures(period, by: by, where: filter, RateChoice(type: type)),
      .explanation(period, maker.pick(ModelIndicator.all).name), .bookings, .catalog, .plans,
    ]
    try give(HistoryQuestion(kind: maker.pick(kinds), month: Month(counted: month()), asOf: asOf))
  }

  /// Has a whole report made, in the middle of the history: of a closed month as it was closed, if
  /// there is one.
  mutating func giveReport() throws {
    let month = Month(counted: closes.keys.sorted().randomElement(using: &maker.random) ?? month())
    let isClosed = closes[month.count] != nil && maker.chance(70)
    let asOf = isClosed ? month.description : "\(history.lastLoad)"
    try give(HistoryQuestion(kind: .report, month: month, asOf: asOf))
  }

  private mutating func give(_ question: HistoryQuestion) throws {
    tell("ask for \(question.kind) of \(question.month) as of \(question.asOf)")
    answers.append(GivenAnswer(question: question, answer: try practice.answer(question)))
  }

  /// Asks again what was asked before: the answers are the same.
  func askAgain(_ isAsked: (HistoryQuestion) -> Bool = { _ in true }) throws {
    for given in answers where isAsked(given.question) {
      let again = try practice.answer(given.question)
      try expect(again == given.answer, given.differing(from: again))
    }
  }

  /// Dimensions to break figures down by, and a filter.
  mutating func breakdown() -> (by: [Dimension], where: Slice) {
    let dimensions = Dimension.allCases.shuffled(using: &maker.random)
    let filter: Slice =
      maker.chance(30) ? [maker.pick([.segment, .geo]): maker.pick(["Large", "EMEA"])] : [:]
    let often: [Dimension] = maker.chance(40) ? [.segment] : []
    let by = (often + dimensions.filter { !often.contains($0) }).filter { filter[$0] == nil }
    return (Array(by.prefix(maker.pick([0, 1, 1, 1, 2]))), filter)
  }
}
