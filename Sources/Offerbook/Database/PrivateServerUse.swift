/// One command's use of the private server, which runs at least until the command leaves.
package final class PrivateServerUse {
  private let server: PrivateServer
  private var users: FileLock?

  init(server: PrivateServer, users: FileLock) {
    self.server = server
    self.users = users
  }

  deinit {
    leave()
  }

  /// Gives the server up; the last to leave stops it and returns when it has ended.
  package func leave() {
    guard let users else { return }
    self.users = nil
    // Twice, because two that leave at once are in each other's way. If both fail again, the
    // supervisor does it a moment later.
    for _ in 0..<2 {
      if users.tryLock(.exclusive) {
        server.end()
        return
      }
      // The attempt gave our lock up. Where the supervisor has taken it, this waits for the end.
      users.lock(.shared)
      guard FileLock.isHeld(server.folder.serverLock) else { return }
    }
  }
}
