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

  /// Takes text that is markup already.
  init(verbatim markup: String) { description = markup }
}
