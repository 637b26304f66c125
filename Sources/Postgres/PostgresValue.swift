/// A value that travels to the server as a parameter, in PostgreSQL's text format.
public protocol PostgresEncodable {
  /// The value as PostgreSQL reads it, or nil for null.
  var postgresText: String? { get }
}

/// A value that can be read from a column in PostgreSQL's text format.
public protocol PostgresDecodable {
  /// Reads the value, or gives nil when the text is not one.
  init?(postgresText: String)
}

extension String: PostgresEncodable, PostgresDecodable {
  /// The text itself.
  public var postgresText: String? { self }
  /// Takes any text.
  public init?(postgresText: String) { self = postgresText }
}

extension Int: PostgresEncodable, PostgresDecodable {
  /// The decimal digits.
  public var postgresText: String? { String(self) }
  /// Reads a whole number.
  public init?(postgresText: String) { self.init(postgresText) }
}

extension Bool: PostgresEncodable, PostgresDecodable {
  /// `t` or `f`.
  public var postgresText: String? { self ? "t" : "f" }
  /// Reads `t` or `f`.
  public init?(postgresText: String) {
    switch postgresText {
    case "t": self = true
    case "f": self = false
    default: return nil
    }
  }
}

extension Optional: PostgresEncodable where Wrapped: PostgresEncodable {
  /// Null where there is no value.
  public var postgresText: String? { self?.postgresText }
}
