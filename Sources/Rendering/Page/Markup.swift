/// Text that is ready to stand in HTML or SVG.
///
/// The page's model holds nothing else, so that no text from data can reach the page unescaped:
/// the compiler sees to it, not the template.
struct Markup: Equatable, CustomStringConvertible {
  /// The text with its tags and entities.
  let description: String

  /// Escapes text from data for content and for attributes in quotes.
  ///
  /// Goes by Unicode scalar, not by character: a quote followed by a combining accent is one
  /// character that is not a quote, yet ends an attribute.
  init(_ text: String) {
    var escaped = String.UnicodeScalarView()
    for scalar in text.onOneLine.unicodeScalars {
      switch scalar {
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      case "\u{FFFE}", "\u{FFFF}": escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    description = String(escaped)
  }

  /// Escapes text and lets a word too long for a column break.
  init(breakable text: String) {
    let words = text.onOneLine.split(separator: " ", omittingEmptySubsequences: false)
    description = words.map { word in
      guard word.count > Self.longWord else { return Markup(String(word)).description }
      let parts = stride(from: 0, to: word.count, by: Self.longWord / 2).map { start in
        Markup(String(word.dropFirst(start).prefix(Self.longWord / 2))).description
      }
      return parts.joined(separator: "<wbr/>")
    }.joined(separator: " ")
  }

  private static let longWord = 24

  /// Takes text that is markup already.
  init(verbatim markup: String) { description = markup }
}
