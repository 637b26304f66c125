internal import Offerbook

/// A cell as an element of a table.
///
/// It is written here and not by a template: a page may have a hundred thousand of them.
struct CellMarkup {
  /// What styles it: `number`, `text`, `number good`, `status urgent`, `number none`.
  private var kind: String
  private var content: String

  init(_ cell: ReportCell, isText: Bool = false) {
    let setting = isText ? "text" : "number"
    switch cell {
    case .text(let text):
      kind = Self.kind(ofText: text)
      content = "<bdi>\(Markup(text))</bdi>"
    case .amount, .amountIn, .ratio, .count:
      kind = setting
      content = Markup(cell.text).description
    case .amountChange, .pointChange, .relativeChange:
      kind = setting + (cell.shownGood.map { $0 ? " good" : " bad" } ?? "")
      content = Markup(cell.text).description
    case .status(let status):
      kind = "status \(status.rawValue)"
      // The sign is read to no one: the words follow.
      content =
        "<span class=\"sign\" aria-hidden=\"true\">\(Markup(status.sign))</span> "
        + Markup(status.words).description
    case .none(let reason):
      kind = "\(setting) none"
      content = "– <small>\(Markup(MissingReason.words(reason)))</small>"
    }
  }

  /// The cell with its difference drawn beside it; nothing is drawn where there is no difference.
  func with(bar: Markup) -> CellMarkup {
    var cell = self
    cell.content += "<span class=\"variance\">\(bar)</span>"
    return cell
  }

  /// A cell that holds a value.
  var data: Markup { Markup(verbatim: "<td class=\"\(kind)\">\(content)</td>") }

  /// A cell that names its row.
  var heading: Markup {
    Markup(verbatim: "<th scope=\"row\" class=\"\(kind)\">\(content)</th>")
  }

  /// `text`, or `text long` for a word that has to break or its column would be too wide.
  private static func kind(ofText text: String) -> String {
    text.utf8.count > 24 && text.split(separator: " ").contains { $0.count > 24 }
      ? "text long" : "text"
  }
}
