internal import Foundation

/// An advisory lock on a file, which the kernel gives up when its holder ends, however it ends.
///
/// The lock belongs to the opened file: a child that inherits the descriptor holds it too, and it
/// lasts until the last of them is gone.
final class FileLock {
  enum Kind {
    case shared
    case exclusive

    fileprivate var operation: Int32 { self == .shared ? LOCK_SH : LOCK_EX }
  }

  let path: String
  let descriptor: Int32

  /// Opens the file, made if need be, without locking it.
  init(_ path: String) throws {
    self.path = path
    descriptor = try FolderFile.open(path, O_RDWR)
  }

  deinit {
    close(descriptor)
  }

  /// Waits until the lock is had.
  func lock(_ kind: Kind) {
    while flock(descriptor, kind.operation) != 0 && errno == EINTR {}
  }

  /// Takes the lock if nobody is in the way. A failed attempt to change a lock's kind gives it up.
  func tryLock(_ kind: Kind) -> Bool {
    flock(descriptor, kind.operation | LOCK_NB) == 0
  }

  /// Tells whether anybody holds the lock exclusively.
  static func isHeld(_ path: String) -> Bool {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0
  }
}

extension DatabaseError {
  /// What the system said about a path, told apart where a person would act differently.
  static func unusable(_ path: String, _ code: Int32) -> DatabaseError {
    if code == ENOSPC || code == EDQUOT { return .diskFull(path: path) }
    return .folderUnusable(path: path, reason: String(cString: strerror(code)))
  }
}
