internal import Foundation

/// The user a server runs as when we are root, which PostgreSQL refuses to be.
package struct ServerAccount: Equatable, Sendable {
  /// The number of the user.
  package var user: UInt32
  /// The number of the user's group.
  package var group: UInt32

  /// Nil for everyone but root: their servers run as themselves.
  ///
  /// Data goes on belonging to its owner, and new data to the owner of the folder, so that one
  /// `sudo` takes nothing away.
  static func needed(for folder: DataFolder) throws -> ServerAccount? {
    guard geteuid() == 0 else { return nil }
    for path in [folder.data, folder.path] {
      var status = stat()
      guard stat(path, &status) == 0 && status.st_uid != 0 else { continue }
      return ServerAccount(user: status.st_uid, group: status.st_gid)
    }
    return try unprivileged()
  }

  /// The user that PostgreSQL's packages make for this, else nobody; nil where we are not root.
  package static func unprivileged() throws -> ServerAccount? {
    guard geteuid() == 0 else { return nil }
    for name in ["postgres", "nobody"] {
      guard let entry = getpwnam(name)?.pointee else { continue }
      return ServerAccount(user: entry.pw_uid, group: entry.pw_gid)
    }
    throw DatabaseError.noAccount
  }

  /// The words before a command that make it run as this user.
  package var prefix: [String] {
    ["/usr/bin/setpriv", "--reuid=\(user)", "--regid=\(group)", "--clear-groups", "--"]
  }

  /// Gives a file or folder to this user.
  package func own(_ path: String) throws {
    guard chown(path, user, group) == 0 else { throw DatabaseError.unusable(path, errno) }
  }
}
