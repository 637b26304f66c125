/// A statement of SQL and the name it is known by in error messages, usually its file's path.
public struct Statement: Sendable, ExpressibleByStringLiteral {
  /// The path of the file the text came from, or nil for a statement written in place.
  public let name: String?

  /// The SQL itself; parameters are `$1`, `$2`, ...
  public let text: String

  /// Makes a statement from SQL text that came from a file of that name.
  public init(name: String?, text: String) {
    self.name = name
    self.text = text
  }

  /// Makes an unnamed statement from a literal, so that data can never become SQL.
  public init(stringLiteral text: StaticString) {
    self.init(name: nil, text: text.description)
  }
}
