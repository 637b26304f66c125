internal import Foundation

/// The folder in which the private server's data, its log and the locks around it are.
struct DataFolder: Sendable {
  let path: String

  /// PostgreSQL's own folder, and its name while it is being made.
  var data: String { path + "/data" }
  var unfinishedData: String { path + "/data.new" }
  var log: String { path + "/server.log" }

  /// Held shared by every command that uses the server.
  var usersLock: String { path + "/users.lock" }
  /// Held exclusively by the command that starts the server.
  var startLock: String { path + "/start.lock" }
  /// Held exclusively by the server itself: whoever finds it free knows that none runs.
  var serverLock: String { path + "/server.lock" }
  /// Held exclusively by the process that keeps the server up, which leaves its number there.
  var keepLock: String { path + "/keep.lock" }

  /// The major version that made the data, nil where there is none yet.
  var madeBy: Int? {
    guard let text = try? String(contentsOfFile: data + "/PG_VERSION", encoding: .utf8) else {
      return nil
    }
    return Int(text.prefix { $0.isNumber })
  }

  var exists: Bool { access(path, F_OK) == 0 }

  /// Makes the folder and those above it, for nobody but the user.
  func make() throws {
    if !exists {
      var current = ""
      for name in path.split(separator: "/") {
        current += "/" + name
        try FolderFile.makeFolder(current)
      }
    }
    var status = stat()
    guard stat(path, &status) == 0 else { throw DatabaseError.unusable(path, errno) }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw DatabaseError.unusable(path, ENOTDIR)
    }
    guard geteuid() == 0 || status.st_uid == geteuid() else {
      let owner = getpwuid(status.st_uid).map { String(cString: $0.pointee.pw_name) }
      throw DatabaseError.folderOfAnother(path: path, owner: owner ?? "user \(status.st_uid)")
    }
  }
}
