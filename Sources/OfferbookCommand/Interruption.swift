internal import Dispatch
internal import Foundation
internal import Postgres
internal import Synchronization

/// The user asked the command to stop.
struct Interrupted: Error, CustomStringConvertible {
  var description: String { "interrupted; nothing was committed" }
}

/// Ends the running statement when the user presses Ctrl-C or the system asks the command to end.
final class Interruption: Sendable {
  private let isRaised = Mutex(false)
  // Kept only to keep them alive; nothing touches them after init.
  private nonisolated(unsafe) let sources: [any DispatchSourceSignal]

  init(ending canceller: Canceller) {
    let queue = DispatchQueue(label: "interruption")
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      return DispatchSource.makeSignalSource(signal: number, queue: queue)
    }
    for source in sources {
      source.setEventHandler { [self] in
        isRaised.withLock { $0 = true }
        canceller.cancel()
      }
      source.resume()
    }
  }

  /// Throws once the user has asked to stop; for work that the database does not see.
  func check() throws {
    if isRaised.withLock({ $0 }) { throw Interrupted() }
  }
}
