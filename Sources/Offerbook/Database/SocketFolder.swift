internal import CLibCrypto
internal import Foundation

/// The folder of the socket: the data folder, or one under /tmp where its path is too long.
struct SocketFolder {
  let path: String
  /// What the server is told, seen from its own folder.
  let pathForServer: String

  static let port = "5432"

  /// A socket's path holds 107 bytes; some systems have fewer.
  private static let longest = 100

  init(of folder: DataFolder) throws {
    let socket = "\(folder.data)/.s.PGSQL.\(Self.port)"
    if socket.utf8.count <= Self.longest {
      path = folder.data
      pathForServer = "."
    } else {
      // Not TMPDIR: two commands with different ones must meet.
      path = "/tmp/offerbook-" + SHA256.hex(of: folder.path).prefix(16)
      pathForServer = path
    }
  }

  /// Makes a folder under /tmp for the server's user alone.
  ///
  /// Anyone may have made it before us, so it is used only if it is nobody else's.
  func make(for account: ServerAccount?) throws {
    guard pathForServer != "." else { return }
    if mkdir(path, 0o700) == 0 {
      try account?.own(path)
    } else if errno != EEXIST {
      throw DatabaseError.unusable(path, errno)
    }
    var status = stat()
    guard lstat(path, &status) == 0 else { throw DatabaseError.unusable(path, errno) }
    let owner = account?.user ?? geteuid()
    guard status.st_mode & S_IFMT == S_IFDIR, status.st_uid == owner,
      status.st_mode & 0o077 == 0
    else {
      throw DatabaseError.folderUnusable(
        path: path, reason: "somebody else made what should be the server's socket folder")
    }
  }

  /// Removes the folder under /tmp once the server has taken its socket away.
  func remove() {
    if pathForServer != "." { rmdir(path) }
  }
}
