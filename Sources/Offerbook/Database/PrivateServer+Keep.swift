internal import Foundation

extension PrivateServer {
  /// What `server stop` found and did.
  package enum Stopped: Equatable, Sendable {
    /// The server has ended.
    case ended
    /// There was none.
    case wasNotRunning
    /// Other commands use it; it ends with the last of them.
    case stillUsed
  }

  /// Starts the server and keeps it up when the last command leaves; false if it was kept already.
  ///
  /// A process that sleeps holds `users.lock` as a command does, and so is a command to all others.
  /// It does not survive a restart of the machine.
  package func keepUp() throws -> Bool {
    let use = try enter()
    defer { use.leave() }
    let keep = try FileLock(folder.keepLock)
    guard keep.tryLock(.exclusive) else { return false }
    ftruncate(keep.descriptor, 0)
    let users = try FileLock(folder.usersLock)
    users.lock(.shared)
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(null) }
    var launch = Launch(
      ["/bin/sh", "-c", "cd /; echo $$ >&3; exec sleep infinity"],
      environment: Self.environment,
      descriptors: [null, null, null, keep.descriptor, users.descriptor])
    launch.leadsSession = true
    _ = try launch.start()
    return true
  }

  /// Ends the server, unless other commands use it, and no longer keeps it up.
  package func stop() throws -> Stopped {
    guard folder.exists, FileLock.isHeld(folder.serverLock) || isKeptUp else {
      return .wasNotRunning
    }
    let users = try FileLock(folder.usersLock)
    users.lock(.shared)
    while isKeptUp {
      // The keeper writes its number first of all, yet after it has the lock.
      if let keeper = number(in: folder.keepLock) { kill(keeper, SIGTERM) }
      usleep(2000)
    }
    PrivateServerUse(server: self, users: users).leave()
    return FileLock.isHeld(folder.serverLock) ? .stillUsed : .ended
  }

  /// Stops the server and waits for its end; the caller holds `users.lock` exclusively.
  ///
  /// The number in the server's file is its own: it is read while the server holds its lock.
  func end() {
    guard FileLock.isHeld(folder.serverLock), let lock = try? FileLock(folder.serverLock) else {
      return
    }
    if let server = number(in: folder.data + "/postmaster.pid") { kill(server, SIGINT) }
    lock.lock(.shared)
    try? SocketFolder(of: folder).remove()
  }

  var isKeptUp: Bool { FileLock.isHeld(folder.keepLock) }

  private func number(in path: String) -> Int32? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    return text.split(separator: "\n").first.flatMap { Int32($0) }.flatMap { $0 > 1 ? $0 : nil }
  }
}
