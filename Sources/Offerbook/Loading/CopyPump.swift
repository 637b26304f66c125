internal import Foundation
internal import Postgres

/// Sends rows to the server while the next ones are still being read and validated.
///
/// Rows of several tables come mixed; each filled buffer becomes one COPY, in the order of filling.
/// The connection belongs to the pump from the first row to `finish`.
final class CopyPump: @unchecked Sendable {
  // Unchecked: `queue`, `failure`, `rows` and `isClosed` are only touched under `condition`, and the
  // connection only by the sending thread until `finish` has waited for its end.
  private struct Piece {
    let statement: Statement
    let bytes: [UInt8]
    let rows: Int
  }

  private let connection: Connection
  private let condition = NSCondition()
  private var queue: [Piece] = []
  private var failure: (any Error)?
  private var isClosed = false
  private var hasEnded = false

  /// How many pieces may wait: enough to keep both sides busy, few enough to keep memory flat.
  private static let depth = 2

  init(connection: Connection) {
    self.connection = connection
    let thread = Thread { self.send() }
    thread.stackSize = 1 << 20
    thread.start()
  }

  /// Hands over a buffer of rows in COPY's text format; waits while too many are under way.
  func put(_ bytes: [UInt8], rows: Int, into statement: Statement) throws {
    guard rows > 0 else { return }
    condition.lock()
    defer { condition.unlock() }
    while queue.count >= Self.depth, failure == nil { condition.wait() }
    if let failure { throw failure }
    queue.append(Piece(statement: statement, bytes: bytes, rows: rows))
    condition.broadcast()
  }

  /// Waits until everything is sent and gives the connection back.
  func finish() throws {
    close()
    if let failure { throw failure }
  }

  /// Waits for what is under way and drops the rest, after an error elsewhere.
  func abandon() {
    condition.lock()
    queue.removeAll()
    condition.unlock()
    close()
  }

  private func close() {
    condition.lock()
    isClosed = true
    condition.broadcast()
    while !hasEnded { condition.wait() }
    condition.unlock()
  }

  private func send() {
    while let piece = next() {
      do {
        let taken = try connection.copyIn(piece.statement) { writer in
          try piece.bytes.withUnsafeBytes { try writer.write($0) }
        }
        guard taken == piece.rows else { throw LostRows(sent: piece.rows, taken: taken) }
      } catch {
        fail(error)
      }
    }
    condition.lock()
    hasEnded = true
    condition.broadcast()
    condition.unlock()
  }

  private func next() -> Piece? {
    condition.lock()
    defer { condition.unlock() }
    while queue.isEmpty, !isClosed { condition.wait() }
    guard failure == nil, !queue.isEmpty else { return nil }
    defer { condition.broadcast() }
    return queue.removeFirst()
  }

  private func fail(_ error: any Error) {
    condition.lock()
    failure = error
    condition.broadcast()
    condition.unlock()
  }
}

/// The server took another number of rows than were sent: a fault of ours, never of the input.
struct LostRows: Error, CustomStringConvertible {
  let sent: Int
  let taken: Int

  var description: String { "sent \(sent) rows, but the server took \(taken); nothing was loaded" }
}
