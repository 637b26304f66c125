/// What went wrong between this program and a PostgreSQL server.
public struct PostgresError: Error, Equatable, Sendable {
  /// The kinds of failure that a caller tells apart.
  public enum Kind: Equatable, Sendable {
    /// No connection could be made.
    case notConnected
    /// The connection was lost while a statement ran; what it did is not known to be kept.
    case connectionLost
    /// The server refused or failed a statement.
    case server
    /// The statement was ended by a cancel request.
    case cancelled
    /// A value came back in another shape than the program reads.
    case unexpectedValue
  }

  /// The kind of failure.
  public var kind: Kind

  /// The message, in the server's or libpq's own words.
  public var message: String

  /// The five characters that name the error for programs, such as `23505`.
  public var sqlState: String?

  /// `ERROR`, `FATAL` or `PANIC`, never translated.
  public var severity: String?

  /// The server's detail, hint and context lines.
  public var detail: String?
  /// The server's hint.
  public var hint: String?
  /// Where in the server's work it happened, for COPY with line, column and value.
  public var context: String?

  /// The schema the error is about.
  public var schema: String?
  /// The table the error is about.
  public var table: String?
  /// The column the error is about.
  public var column: String?
  /// The constraint that was broken.
  public var constraint: String?

  /// The statement's file and the position in it, `SQL/Queries/figures.sql:12:7`.
  public var location: String?

  /// Makes an error of a kind with a message.
  public init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
}

extension PostgresError: CustomStringConvertible {
  /// The whole story in a few lines, as psql would tell it.
  public var description: String {
    var lines = [location.map { "\($0): \(message)" } ?? message]
    if let detail { lines.append("detail: \(detail)") }
    if let hint { lines.append("hint: \(hint)") }
    if let context { lines.append("context: \(context)") }
    if let sqlState { lines.append("sqlstate: \(sqlState)") }
    return lines.joined(separator: "\n")
  }
}
