@testable import Offerbook

/// Something that a practice asks its ledger as of a load or a close, whose answer stays the same.
struct HistoryQuestion {
  enum Kind {
    case figures(Period.Kind, by: [Dimension], where: Slice, RateChoice)
    case explanation(Period.Kind, String)
    case bookings
    case catalog
    case plans
    case report
  }

  var kind: Kind
  var month: Month
  /// A load's number or a closed month.
  var asOf: String
}

/// A question with what was answered when it was first asked.
struct GivenAnswer {
  var question: HistoryQuestion
  var answer: HistoryAnswer

  /// Where another answer begins to differ, in words.
  func differing(from other: HistoryAnswer) -> String {
    let (then, now) = (Array("\(answer)"), Array("\(other)"))
    let same = zip(then, now).prefix { $0 == $1 }.count
    func place(_ text: [Character]) -> String {
      String(text[max(0, same - 200)..<min(text.count, same + 200)])
    }
    return "\(question) was answered:\n\(place(then))\nand is answered now:\n\(place(now))"
  }
}

/// What is answered: a text, or a report as a value, and a refusal in its words.
enum HistoryAnswer: Equatable {
  case text(String)
  case report(Report)
}

extension Practice {
  /// Asks; what cannot be answered is answered by why.
  func answer(_ question: HistoryQuestion) throws -> HistoryAnswer {
    do {
      return try answerOrRefuse(question)
    } catch let error as InputError {
      return .text("refused: \(error)")
    }
  }

  private func answerOrRefuse(_ question: HistoryQuestion) throws -> HistoryAnswer {
    let asOf = try AsOf(question.asOf, on: connection)
    let months = question.month...question.month
    switch question.kind {
    case .figures(let kind, let by, let filter, let rates):
      let names = ModelIndicator.all.filter { $0.carries(by + filter.keys) }.map(\.name)
      let figures = try figures(
        names, kind, of: "\(question.month)", by: by, within: filter, asOf: question.asOf,
        rates: rates)
      return .text(figures.map { "\(ModelFigure($0, by: by))" }.joined(separator: "\n"))
    case .explanation(let kind, let indicator):
      let explanation = try explain(
        indicator, kind, of: "\(question.month)", limit: 5, asOf: question.asOf)
      let measures = explanation.numerator + explanation.denominator
      return .text(
        measures.map { $0.drawnDeals + "\n" + $0.drawnLoads }.joined(separator: "\n")
          + "\n\(explanation.plan.rule)\n" + explanation.split.drawn)
    case .bookings:
      let rows = try BookingRows(connection, asOf: asOf, months: months, where: [:])
      return .text(DrawnTable.draw(rows.columns, rows.rows))
    case .catalog:
      return .text("\(try Catalog(connection).offerings(OfferingFilter(), asOf: asOf))")
    case .plans: return .text("\(try Plans(connection).versions(asOf: asOf))")
    case .report:
      return .report(
        try ReportBuilder(connection, month: question.month, plan: nil, asOf: asOf).report())
    }
  }
}
