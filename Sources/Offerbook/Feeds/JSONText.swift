/// A JSON value that keeps the order of its keys when it is written.
enum JSONText {
  case string(String)
  /// A number or a word, written as it is.
  case literal(String)
  case array([JSONText])
  case object([(String, JSONText)])

  /// The value on lines of its own, indented by two spaces; short arrays stay on one line.
  func written(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .string(let text): return Self.quoted(text)
    case .literal(let text): return text
    case .array(let items):
      let isFlat = items.allSatisfy { if case .object = $0 { false } else { true } }
      let texts = items.map { $0.written(indent: inner) }
      if isFlat { return "[" + texts.joined(separator: ", ") + "]" }
      return "[\n" + texts.map { inner + $0 }.joined(separator: ",\n") + "\n" + indent + "]"
    case .object(let entries):
      let texts = entries.map { inner + Self.quoted($0) + ": " + $1.written(indent: inner) }
      return "{\n" + texts.joined(separator: ",\n") + "\n" + indent + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
