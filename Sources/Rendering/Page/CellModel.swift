internal import Offerbook

/// A cell of the page: its text and what colours it.
struct CellModel {
  /// `number`, `text`, `number good`, `status urgent`, `number none`.
  var kind: Markup
  /// The sign of a status, read to no one: the words follow.
  var sign: Markup?
  var content: Markup
  /// Why there is no value.
  var reason: Markup?
  /// The difference as a bar; empty where its column has bars and this cell has none.
  var bar: Markup?

  init(_ cell: ReportCell, isText: Bool = false) {
    let setting = isText ? "text" : "number"
    content = Markup(cell.text)
    switch cell {
    case .text(let text): kind = Markup(Self.kind(ofText: text))
    case .amount, .amountIn, .ratio, .count: kind = Markup(setting)
    case .amountChange(_, let isGood), .pointChange(_, let isGood), .relativeChange(_, let isGood):
      let judgement = isGood.map { $0 ? " good" : " bad" } ?? ""
      kind = Markup(setting + judgement)
    case .status(let status):
      kind = Markup("status \(status.rawValue)")
      sign = Markup(status.sign)
      content = Markup(status.words)
    case .none(let reason):
      kind = Markup("\(setting) none")
      content = Markup("–")
      self.reason = Markup(MissingReason.words(reason))
    }
  }

  /// `text`, or `text long` for a word that has to break or its column would be too wide.
  static func kind(ofText text: String) -> String {
    text.split(separator: " ").contains { $0.count > 24 } ? "text long" : "text"
  }
}
