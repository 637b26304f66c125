internal import Foundation

/// An open folder, and the path by which a server reaches it.
///
/// Root's home is closed to the user its servers run as. An inherited descriptor opens the way to
/// this one folder: `/proc/self/fd/5` leads there without passing those above it.
final class OpenFolder {
  /// Where the server finds the folder among its descriptors.
  private static let inherited = 5

  let descriptor: Int32
  let pathForServer: String

  init(_ path: String, _ account: ServerAccount?) throws {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DatabaseError.unusable(path, errno) }
    pathForServer = account == nil ? path : "/proc/self/fd/\(Self.inherited)"
  }

  deinit {
    close(descriptor)
  }
}
