/// Why there is no database to work with, in a sentence that ends with what to do.
package enum DatabaseError: Error, Equatable, Sendable {
  /// No PostgreSQL server programs were found.
  case notInstalled
  /// Only server programs older than needed were found, with the version and folder of the newest.
  case onlyOlderInstalled(version: String, folder: String)
  /// The data folder was made by a major version that is not installed.
  case madeByAnotherVersion(made: Int, found: [String], folder: String)
  /// A server that someone else runs is too old.
  case serverTooOld(version: String)
  /// We are root, which PostgreSQL refuses to run as, and there is no other user for it.
  case noAccount
  /// A file or folder that is needed cannot be made or used.
  case folderUnusable(path: String, reason: String)
  /// The data folder belongs to someone else.
  case folderOfAnother(path: String, owner: String)
  /// The disk that holds the data folder is full.
  case diskFull(path: String)
  /// The first use could not make the database; the words are those of PostgreSQL's `initdb`.
  case notCreated(folder: String, words: String)
  /// The server ended while it started; the words are the last lines of its log.
  case notStarted(log: String, words: String)
  /// The server runs, but nobody answers at its socket.
  case notAnswering(log: String, words: String)
}

extension DatabaseError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  package var description: String {
    switch self {
    case .notInstalled:
      """
      no PostgreSQL server is installed, and no other server is named. Install PostgreSQL 15 or \
      newer (apt-get install postgresql), or name a server with --database
      """
    case .onlyOlderInstalled(let version, let folder):
      """
      PostgreSQL 15 or newer is needed; the only one installed is \(version) in \(folder). \
      Install a newer one, or name a server with --database
      """
    case .madeByAnotherVersion(let made, let found, let folder):
      """
      the data in \(folder) was made by PostgreSQL \(made), but only \
      \(found.joined(separator: ", ")) is installed. Install PostgreSQL \(made) beside it \
      (apt-get install postgresql-\(made)), or upgrade the data with pg_upgrade
      """
    case .serverTooOld(let version):
      "PostgreSQL 15 or newer is needed; this is \(version)"
    case .noAccount:
      "PostgreSQL does not run as root, and there is no user postgres or nobody to run it as"
    case .folderUnusable(let path, let reason):
      "\(path): \(reason). Offerbook keeps its data there; XDG_DATA_HOME names another place"
    case .folderOfAnother(let path, let owner):
      """
      \(path) belongs to \(owner). Run offerbook as \(owner), or set XDG_DATA_HOME to a folder \
      of your own
      """
    case .diskFull(let path):
      "\(path): the disk is full. Make room, or set XDG_DATA_HOME to a folder on another disk"
    case .notCreated(let folder, let words):
      "\(folder): PostgreSQL could not make its data folder. It said:\n\(words)"
    case .notStarted(let log, let words):
      "the private PostgreSQL server does not start. The last lines of \(log):\n\(words)"
    case .notAnswering(let log, let words):
      """
      the private PostgreSQL server runs but does not answer. End it (offerbook server stop) and \
      try again. The last lines of \(log):
      \(words)
      """
    }
  }
}
