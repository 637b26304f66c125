internal import Foundation

/// PostgreSQL's data folder on its first use.
struct NewData {
  let folder: DataFolder
  let account: ServerAccount?
  let programs: ServerPrograms

  /// Makes the folder beside its final place and renames it: it is there whole or not at all.
  ///
  /// `starting` is inherited by what runs here. Should we be killed, the next command waits for it
  /// to end before it clears away what it made.
  func make(_ starting: FileLock) throws {
    try? FileManager.default.removeItem(atPath: folder.unfinishedData)
    do {
      try fill(folder.unfinishedData, starting)
      guard rename(folder.unfinishedData, folder.data) == 0 else {
        throw DatabaseError.unusable(folder.data, errno)
      }
    } catch {
      try? FileManager.default.removeItem(atPath: folder.unfinishedData)
      throw error
    }
    fsync(try OpenFolder(folder.path, nil).descriptor)
  }

  private func fill(_ path: String, _ starting: FileLock) throws {
    guard mkdir(path, 0o700) == 0 else { throw DatabaseError.unusable(path, errno) }
    try account?.own(path)
    let data = try OpenFolder(path, account)

    func run(_ words: [String], input: String = "") throws {
      let launch = Launch(
        (account?.prefix ?? []) + words, environment: PrivateServer.environment,
        descriptors: [starting.descriptor, starting.descriptor, data.descriptor])
      let output = try launch.output(input: input)
      guard output.status == 0 else { throw failure(output.text) }
    }
    try run(
      [programs.initdb, "-D", data.pathForServer, "--username=\(PrivateServer.role)"]
        + ["--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"])
    try configure(path + "/postgresql.conf")
    // A server without a socket reads its statements from its input.
    try run(
      [programs.postgres, "--single", "-D", data.pathForServer, "-c", "log_min_messages=error"]
        + ["-c", "shared_buffers=16MB", "postgres"],
      input: "create database \(PrivateServer.database)\n")
  }

  private func configure(_ path: String) throws {
    let file = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    guard file >= 0 else { throw DatabaseError.unusable(path, errno) }
    defer { close(file) }
    let text = ServerSettings.configuration
    guard write(file, text, text.utf8.count) == text.utf8.count, fsync(file) == 0 else {
      throw DatabaseError.unusable(path, errno)
    }
  }

  private func failure(_ words: String) -> DatabaseError {
    if words.contains(String(cString: strerror(ENOSPC))) { return .diskFull(path: folder.path) }
    let lines = words.split(separator: "\n").suffix(10).joined(separator: "\n")
    return .notCreated(folder: folder.path, words: lines)
  }
}
