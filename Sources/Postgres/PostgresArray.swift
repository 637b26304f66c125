/// A PostgreSQL array travels as `{"a","b",NULL}`; every element is quoted, so any text is safe.
extension Array: PostgresEncodable where Element: PostgresEncodable {
  /// The elements in braces.
  public var postgresText: String? {
    "{" + map { Self.element($0.postgresText) }.joined(separator: ",") + "}"
  }

  private static func element(_ text: String?) -> String {
    guard let text else { return "NULL" }
    var quoted = "\""
    for character in text.unicodeScalars {
      if character == "\"" || character == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(character)
    }
    return quoted + "\""
  }
}

extension Array: PostgresDecodable where Element: PostgresDecodable {
  /// Reads a one-dimensional array without nulls.
  public init?(postgresText text: String) {
    var elements: [Element] = []
    var scalars = text.unicodeScalars.makeIterator()
    guard scalars.next() == "{" else { return nil }
    var current = String.UnicodeScalarView()
    var isQuoted = false
    var wasQuoted = false
    while let scalar = scalars.next() {
      switch scalar {
      case "\\":
        guard let escaped = scalars.next() else { return nil }
        current.append(escaped)
      case "\"":
        isQuoted.toggle()
        wasQuoted = true
      case "," where !isQuoted, "}" where !isQuoted:
        if wasQuoted || !current.isEmpty {
          guard let element = Element(postgresText: String(current)) else { return nil }
          elements.append(element)
        }
        current = String.UnicodeScalarView()
        wasQuoted = false
      default:
        current.append(scalar)
      }
    }
    self = elements
  }
}
