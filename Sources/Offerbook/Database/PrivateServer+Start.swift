internal import Foundation
internal import Postgres

extension PrivateServer {
  /// Brings the server up, whatever an earlier one left; `starting` keeps others from doing so too.
  func start(_ starting: FileLock) throws {
    while try !isReady() {
      let log = try ServerLog(folder.log)
      let isOurs = try launchIfAbsent(starting, log)
      if try becomesReady() { return }
      // One that was there already may have ended just then, and leaves the place to us.
      if isOurs { throw log.reason() }
    }
  }

  /// Gives false where a server runs; our hold of its lock ends here, the server's lasts.
  private func launchIfAbsent(_ starting: FileLock, _ log: ServerLog) throws -> Bool {
    let lock = try FileLock(folder.serverLock)
    guard lock.tryLock(.exclusive) else { return false }
    let account = try ServerAccount.needed(for: folder)
    let programs = try ServerPrograms.chosen(forDataOf: folder.madeBy, at: folder.data)
    if folder.madeBy == nil {
      try NewData(folder: folder, account: account, programs: programs).make(starting)
    }
    try launch(programs, lock, log, account)
    return true
  }

  private func launch(
    _ programs: ServerPrograms, _ lock: FileLock, _ log: ServerLog, _ account: ServerAccount?
  ) throws {
    let socket = try SocketFolder(of: folder)
    try socket.make(for: account)
    removeTraces(of: socket)
    let users = try FileLock(folder.usersLock)
    let data = try OpenFolder(folder.data, account)
    let server = [programs.postgres, "-D", data.pathForServer]
    var launch = Launch(
      (account?.prefix ?? []) + ["/bin/sh", "-c", Supervisor.script, "offerbook-server"]
        + server + ServerSettings.enforced(socket: socket),
      environment: Self.environment,
      descriptors: [log.input, log.descriptor, log.descriptor]
        + [lock.descriptor, users.descriptor, data.descriptor])
    launch.leadsSession = true
    _ = try launch.start()
  }

  /// Nothing of ours: a root `HOME`, a locale or a `PG...` meant for us would mislead the server.
  static let environment = [
    "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC",
  ]

  /// Removes what a killed server left, once `server.lock` has shown that it is gone.
  ///
  /// PostgreSQL itself asks whether the process number in these files lives, and takes whoever has
  /// been given that number since for the old server.
  private func removeTraces(of socket: SocketFolder) {
    let name = ".s.PGSQL.\(SocketFolder.port)"
    unlink(folder.data + "/postmaster.pid")
    unlink("\(socket.path)/\(name)")
    unlink("\(socket.path)/\(name).lock")
  }

  /// Waits until the server is ready; gives false when it has ended instead.
  ///
  /// Recovery after a crash may take long and is waited for; a server that does not even refuse
  /// connections, for one because its socket was removed, is given half a minute.
  private func becomesReady() throws -> Bool {
    let settings = try connectionSettings()
    var silences = 0
    while FileLock.isHeld(folder.serverLock) {
      switch Connection.readiness(settings) {
      case .ready: return true
      case .notYet: silences = 0
      case .absent: silences += 1
      }
      guard silences < 6000 else { throw try ServerLog(folder.log).silence() }
      usleep(5000)
    }
    return false
  }
}
