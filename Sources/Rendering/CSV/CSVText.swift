internal import Offerbook

/// Records written as CSV by RFC 4180: quotes only where needed, lines ending in LF.
package struct CSVText: Sendable {
  /// The text so far.
  package private(set) var text = ""

  package init() {}

  /// Adds a record and ends its line.
  package mutating func append(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { text += "," }
      text += Self.quoted(field)
    }
    // A lone empty field would be an empty line, which readers skip.
    if fields == [""] { text += "\"\"" }
    text += "\n"
  }

  /// The text so that a spreadsheet does not take it for a formula: `=1+1` becomes `'=1+1`.
  package static func defused(_ field: String) -> String { FormulaGuard.added(to: field) }

  private static func quoted(_ field: String) -> String {
    if field.utf8.allSatisfy(isPlain) { return field }
    var text = ""
    var needsQuotes = false
    for scalar in field.unicodeScalars {
      switch scalar {
      case "\"":
        needsQuotes = true
        text += "\"\""
      case ",", "\r", "\n":
        needsQuotes = true
        text.unicodeScalars.append(scalar)
      // What commands a terminal is no text; a file is looked at with `cat` too.
      case "\0"..<"\t", "\u{B}"..<" ", "\u{7F}"..."\u{9F}": text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return needsQuotes ? "\"" + text + "\"" : text
  }

  /// Printable ASCII that means nothing to a reader of CSV.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: ",") && byte != UInt8(ascii: "\"")
  }
}
