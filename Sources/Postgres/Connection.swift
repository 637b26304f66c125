internal import CLibPQ

/// A connection to a PostgreSQL server, used by one thread at a time.
///
/// Everything is synchronous: a statement returns when the server has answered it.
public final class Connection {
  let handle: OpaquePointer

  /// Connects to a database.
  ///
  /// - Parameters:
  ///   - database: A URI, a keyword string, a database name, or nil for libpq's own environment
  ///     (`PGHOST`, `PGSERVICE`, ...).
  ///   - settings: Further libpq keywords; what `database` says wins.
  /// - Throws: `PostgresError` of kind `notConnected` with libpq's own words.
  public init(_ database: String?, settings: [(keyword: String, value: String)] = []) throws {
    let defaults =
      settings + [
        ("fallback_application_name", "offerbook"),
        ("client_encoding", "UTF8"),
      ]
    let named = database.map { [("dbname", $0)] } ?? []
    let all = defaults + named
    let keywords = CStrings(all.map(\.0))
    let values = CStrings(all.map(\.1))
    guard let handle = PQconnectdbParams(keywords.pointers, values.pointers, 1) else {
      throw PostgresError(.notConnected, "out of memory")
    }
    guard PQstatus(handle) == CONNECTION_OK else {
      let message = String(cString: PQerrorMessage(handle)).trimmed
      PQfinish(handle)
      throw PostgresError(.notConnected, message)
    }
    self.handle = handle
    PQsetNoticeReceiver(handle, { _, _ in }, nil)
    try runScript("set DateStyle = ISO; set IntervalStyle = iso_8601; set TimeZone = 'UTC'")
  }

  deinit {
    PQfinish(handle)
  }

  /// The server's version as a number, `150018` for 15.18.
  public var serverVersion: Int { Int(PQserverVersion(handle)) }

  /// What another thread needs to end this connection's running statement.
  public func canceller() -> Canceller { Canceller(connection: handle) }

  /// Runs one statement with parameters and gives its rows.
  @discardableResult
  public func run(
    _ statement: Statement, _ parameters: [(any PostgresEncodable)?] = []
  ) throws -> Rows {
    let texts = try Self.texts(of: parameters)
    let result = PQexecParams(
      handle, statement.text, Int32(parameters.count), nil, texts.pointers, nil, nil, 0)
    return try rows(result, of: statement)
  }

  /// Parameters as libpq takes them.
  static func texts(of parameters: [(any PostgresEncodable)?]) throws -> CStrings {
    let values = parameters.map { $0?.postgresText }
    if let index = values.firstIndex(where: { $0?.utf8.contains(0) == true }) {
      // As a C string it would end there, silently.
      throw PostgresError(
        .unexpectedValue, "parameter \(index + 1) holds a NUL, which PostgreSQL cannot store")
    }
    return CStrings(values)
  }

  /// Runs a script of several statements, in one transaction if none is open.
  public func runScript(_ script: Statement) throws {
    _ = try rows(PQexec(handle, script.text), of: script)
  }

  /// Runs the body in a transaction: committed when it returns, rolled back when it throws.
  public func transaction<Value>(_ body: () throws -> Value) throws -> Value {
    try run("begin")
    let value: Value
    do {
      value = try body()
    } catch {
      _ = try? run("rollback")
      throw error
    }
    // Where the body went on after a failed statement, the server answers a commit by rolling back.
    guard try run("commit").tag == "COMMIT" else {
      throw PostgresError(
        .server, "the transaction was rolled back: one of its statements had failed before")
    }
    return value
  }

  /// Checks a statement against the schema without running it, and gives its column names.
  public func describe(_ statement: Statement) throws -> [String] {
    _ = try rows(PQprepare(handle, "", statement.text, 0, nil), of: statement)
    return try rows(PQdescribePrepared(handle, ""), of: statement).columnNames
  }

  func rows(_ result: OpaquePointer?, of statement: Statement) throws -> Rows {
    guard let result else { throw lost() }
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY, PGRES_COPY_IN, PGRES_COPY_OUT,
      PGRES_SINGLE_TUPLE:
      return Rows(result: result, statement: statement)
    default:
      let isAlive = PQstatus(handle) == CONNECTION_OK
      let error = PostgresError(result: result, statement: statement, isConnectionAlive: isAlive)
      PQclear(result)
      throw error
    }
  }

  func lost() -> PostgresError {
    PostgresError(.connectionLost, String(cString: PQerrorMessage(handle)).trimmed)
  }
}
