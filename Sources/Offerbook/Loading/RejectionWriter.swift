internal import Postgres

/// Streams rejected records to their stage, beside the rows of the good ones.
struct RejectionWriter {
  private var buffer: CopyBuffer
  private let load: Int

  init(load: Int, pump: CopyPump) {
    self.load = load
    buffer = CopyBuffer(statement: SQL.Loading.copyRejected.statement, pump: pump)
  }

  mutating func write(_ rejection: Rejection) throws {
    let key = rejection.key.map { $0 ?? "" }.postgresText
    for (position, fault) in rejection.faults.enumerated() {
      buffer.write(load)
      buffer.write(rejection.record)
      buffer.write(rejection.line)
      buffer.write(key)
      buffer.write(position + 1)
      buffer.write(fault.column)
      buffer.write(fault.value)
      buffer.write(fault.reason)
      buffer.write(fault.reason)
      try buffer.endRow()
    }
  }

  /// Sends what is left.
  mutating func finish() throws {
    try buffer.flush()
  }
}
