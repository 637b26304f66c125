internal import CLibPQ

extension Connection {
  /// Runs one statement and hands out its rows as they arrive: memory does not grow with them.
  ///
  /// The connection is busy meanwhile: the body must not use it.
  public func forEachRow(
    of statement: Statement, _ parameters: [(any PostgresEncodable)?] = [],
    _ body: (Row) throws -> Void
  ) throws {
    let texts = try Self.texts(of: parameters)
    guard
      PQsendQueryParams(
        handle, statement.text, Int32(parameters.count), nil, texts.pointers, nil, nil, 0) == 1,
      PQsetSingleRowMode(handle) == 1
    else { throw lost() }
    // What is left after an error must be read, or the next statement would find it.
    defer { while let result = PQgetResult(handle) { PQclear(result) } }
    while let result = PQgetResult(handle) {
      for row in try rows(result, of: statement) { try body(row) }
    }
  }
}
