internal import Offerbook

/// Records written as CSV by RFC 4180: quotes only where needed, lines ending in LF.
package struct CSVText: Sendable {
  /// The text so far.
  package private(set) var text = ""

  package init() {}

  /// Adds a record and ends its line.
  package mutating func append(_ fields: [String]) {
    let line = fields.map(Self.quoted).joined(separator: ",")
    // A lone empty field would be an empty line, which readers skip.
    text += (line.isEmpty ? "\"\"" : line) + "\n"
  }

  /// The text so that a spreadsheet does not take it for a formula: `=1+1` becomes `'=1+1`.
  ///
  /// A number stays as it is. What begins with `'` gets another one, so that taking one off always
  /// gives the text back.
  package static func defused(_ field: String) -> String {
    guard let first = field.unicodeScalars.first, "=+-@'\t\r\n".unicodeScalars.contains(first),
      ExactDecimal(field) == nil
    else { return field }
    return "'" + field
  }

  private static func quoted(_ field: String) -> String {
    let special = ",\"\r\n".unicodeScalars
    guard field.unicodeScalars.contains(where: special.contains) else { return field }
    var text = "\""
    for scalar in field.unicodeScalars {
      if scalar == "\"" { text += "\"" }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }
}
