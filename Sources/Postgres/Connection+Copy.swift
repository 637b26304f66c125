internal import CLibPQ

/// Takes the bytes of a COPY FROM STDIN, in pieces of any size.
public struct CopyWriter {
  fileprivate let connection: Connection

  /// Sends bytes; an error of the server shows only when the COPY ends.
  public func write(_ bytes: UnsafeRawBufferPointer) throws {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
    let start = base.assumingMemoryBound(to: CChar.self)
    guard PQputCopyData(connection.handle, start, Int32(bytes.count)) == 1 else {
      throw connection.lost()
    }
  }

  /// Sends text.
  public func write(_ text: String) throws {
    var text = text
    try text.withUTF8 { try write(UnsafeRawBufferPointer($0)) }
  }
}

extension Connection {
  /// Runs a `COPY ... FROM STDIN` and gives the number of rows that the server took.
  ///
  /// When the body throws, the COPY is abandoned and the body's own error is thrown.
  @discardableResult
  public func copyIn(_ statement: Statement, _ body: (CopyWriter) throws -> Void) throws -> Int {
    _ = try rows(PQexec(handle, statement.text), of: statement)
    do {
      try body(CopyWriter(connection: self))
    } catch {
      _ = PQputCopyEnd(handle, "abandoned by the client")
      while let result = PQgetResult(handle) { PQclear(result) }
      throw error
    }
    guard PQputCopyEnd(handle, nil) == 1 else { throw lost() }
    return try finish(statement).affected
  }

  /// Runs a `COPY ... TO STDOUT` and hands out each line as it arrives.
  public func copyOut(
    _ statement: Statement, _ line: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    _ = try rows(PQexec(handle, statement.text), of: statement)
    var buffer: UnsafeMutablePointer<CChar>?
    while true {
      let length = PQgetCopyData(handle, &buffer, 0)
      guard length > 0, let bytes = buffer else { break }
      defer { PQfreemem(bytes) }
      try line(UnsafeRawBufferPointer(start: bytes, count: Int(length)))
    }
    _ = try finish(statement)
  }

  /// Reads results until there are none: the connection is busy before that.
  private func finish(_ statement: Statement) throws -> Rows {
    let last = Result { try rows(PQgetResult(handle), of: statement) }
    while let result = PQgetResult(handle) { PQclear(result) }
    return try last.get()
  }
}
