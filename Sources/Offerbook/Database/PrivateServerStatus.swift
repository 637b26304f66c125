internal import Foundation

/// What `server status` tells of the private server.
package struct PrivateServerStatus: Equatable, Sendable {
  /// Whether it runs, for whomever.
  package var isRunning: Bool
  /// Whether it stays when the last command leaves.
  package var isKeptUp: Bool
  /// The PostgreSQL that runs it, or that would: `15.18`; nil where none is usable.
  package var version: String?
  /// The folder with the data, the log and the locks.
  package var dataFolder: String
  /// The folder of the socket, as psql's `--host` takes it.
  package var socketFolder: String
  /// The size of the data in bytes, nil while there is none.
  package var size: Int?
}

extension PrivateServer {
  /// Looks at the server without starting it.
  package func status() throws -> PrivateServerStatus {
    let programs = try? ServerPrograms.chosen(forDataOf: folder.madeBy, at: folder.data)
    return PrivateServerStatus(
      isRunning: FileLock.isHeld(folder.serverLock),
      isKeptUp: isKeptUp,
      version: programs?.version,
      dataFolder: folder.path,
      socketFolder: try SocketFolder(of: folder).path,
      size: folder.madeBy == nil ? nil : Self.size(of: folder.data))
  }

  private static func size(of path: String) -> Int {
    let files = FileManager.default.enumerator(atPath: path)
    var total = 0
    while let name = files?.nextObject() as? String {
      var status = stat()
      // A file may go while we look.
      if lstat("\(path)/\(name)", &status) == 0 { total += Int(status.st_blocks) * 512 }
    }
    return total
  }
}
