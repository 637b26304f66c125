/// Text made safe to stand in Markdown, whatever it holds.
enum MarkdownText {
  /// The text on one line with every character that Markdown or HTML would act on escaped.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    let scalars = Array(text.onOneLine.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$":
        escaped.append("\\")
        escaped.append(scalar)
      // Many renderers make links of what looks like an address.
      case ":" where scalars.dropFirst(index + 1).starts(with: "//".unicodeScalars),
        "." where scalars[..<index].suffix(3).map(\.properties.lowercaseMapping) == ["w", "w", "w"]:
        escaped.append("\\")
        escaped.append(scalar)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// The text as a paragraph: what would start a heading, list or quote at its front does not.
  static func paragraph(_ text: String) -> String {
    let escaped = escaped(text)
    guard let first = escaped.unicodeScalars.first else { return "" }
    if "#+-=".unicodeScalars.contains(first) { return "\\" + escaped }
    let afterDigits = escaped.drop { $0.isASCII && $0.isNumber }
    guard ("0"..."9").contains(first), let mark = afterDigits.first, mark == "." || mark == ")"
    else { return escaped }
    return escaped.prefix(escaped.count - afterDigits.count) + "\\" + afterDigits
  }
}
