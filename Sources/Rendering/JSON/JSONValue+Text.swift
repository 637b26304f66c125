internal import Offerbook

extension JSONValue {
  /// The value on one line without spaces.
  package var compactText: String {
    var text = ""
    write(to: &text, indent: nil)
    return text
  }

  /// The value on many lines, indented by two spaces.
  package var prettyText: String {
    var text = ""
    write(to: &text, indent: "")
    return text
  }

  private func write(to text: inout String, indent: String?) {
    switch self {
    case .null: text += "null"
    case .bool(let bool): text += bool ? "true" : "false"
    case .integer(let number): text += String(number)
    case .number(let number): text += number.description
    case .string(let string): text += Self.quoted(string)
    case .array(let elements):
      Self.write(elements, between: ("[", "]"), to: &text, indent: indent) { element, text, inner in
        element.write(to: &text, indent: inner)
      }
    case .object(let members):
      Self.write(members, between: ("{", "}"), to: &text, indent: indent) { member, text, inner in
        text += Self.quoted(member.name) + (inner == nil ? ":" : ": ")
        member.value.write(to: &text, indent: inner)
      }
    }
  }

  private static func write<Part>(
    _ parts: [Part], between brackets: (open: String, close: String), to text: inout String,
    indent: String?, writePart: (Part, inout String, String?) -> Void
  ) {
    let inner = indent.map { $0 + "  " }
    text += brackets.open
    for (index, part) in parts.enumerated() {
      if index > 0 { text += "," }
      if let inner { text += "\n" + inner }
      writePart(part, &text, inner)
    }
    if let indent, !parts.isEmpty { text += "\n" + indent }
    text += brackets.close
  }

  /// A string in quotes; what JSON asks for is escaped and what hides text, all else stays.
  private static func quoted(_ string: String) -> String {
    if string.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
      return "\"" + string + "\""
    }
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      // Escapes of control characters that a terminal or an editor would act on, the same text
      // to every reader.
      case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{202A}"..."\u{202E}",
        "\u{2066}"..."\u{2069}":
        let code = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
