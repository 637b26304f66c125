internal import Offerbook

/// A cell of the page: its text and what colours it.
struct CellModel {
  /// `number`, `text`, `change good`, `status urgent`, `none`.
  var kind: Markup
  /// The sign of a status, read to no one: the words follow.
  var sign: Markup?
  var content: Markup
  /// Why there is no value.
  var reason: Markup?

  init(_ cell: ReportCell) {
    content = Markup(cell.text)
    switch cell {
    case .text: kind = Markup("text")
    case .amount, .ratio, .count: kind = Markup("number")
    case .amountChange(_, let isGood), .pointChange(_, let isGood), .relativeChange(_, let isGood):
      kind = Markup("number change" + (isGood.map { $0 ? " good" : " bad" } ?? ""))
    case .status(let status):
      kind = Markup("status \(status.rawValue)")
      sign = Markup(status.sign)
      content = Markup(status.words)
    case .none(let reason):
      kind = Markup("number none")
      content = Markup("–")
      self.reason = Markup(MissingReason.words(reason))
    }
  }
}
