internal import CLibPQ

/// Asks the server to end whatever a connection is doing; the connection itself lives on.
///
/// Safe to use from any thread while the connection is busy in another: libpq made it for that.
public final class Canceller: @unchecked Sendable {
  private let handle: OpaquePointer?

  init(connection: OpaquePointer) {
    handle = PQgetCancel(connection)
  }

  deinit {
    PQfreeCancel(handle)
  }

  /// Sends the request over a connection of its own and waits until the server has taken it.
  public func cancel() {
    var message = [CChar](repeating: 0, count: 256)
    _ = PQcancel(handle, &message, Int32(message.count))
  }
}
