internal import Foundation

/// Opening and making files in a data folder so that they stay its owner's.
///
/// Root may work in someone's folder, by one `sudo offerbook`. What is new there goes to the owner
/// of the folder around it, who could not use it otherwise. That owner may have laid links, which
/// are therefore not followed.
enum FolderFile {
  /// Opens a file, made if need be for nobody but its owner.
  static func open(_ path: String, _ flags: Int32) throws -> Int32 {
    while true {
      let flags = flags | O_CLOEXEC | O_NOFOLLOW
      let existing = Foundation.open(path, flags)
      if existing >= 0 { return existing }
      guard errno == ENOENT else { throw DatabaseError.unusable(path, errno) }
      let new = Foundation.open(path, flags | O_CREAT | O_EXCL, 0o600)
      if new >= 0 {
        if let owner = ownerToGive(path) { fchown(new, owner.st_uid, owner.st_gid) }
        return new
      }
      // Another command was quicker; or the folder went, which the next round tells.
      guard errno == EEXIST else { throw DatabaseError.unusable(path, errno) }
    }
  }

  /// Makes a folder for nobody but its owner; one that exists is left as it is.
  static func makeFolder(_ path: String) throws {
    if mkdir(path, 0o700) == 0 {
      if let owner = ownerToGive(path) { lchown(path, owner.st_uid, owner.st_gid) }
      return
    }
    // On a read-only disk even a folder that exists cannot be made for another reason.
    let code = errno
    if access(path, F_OK) != 0 { throw DatabaseError.unusable(path, code) }
  }

  /// The owner of the folder around a path, where we are root and it is somebody else's.
  private static func ownerToGive(_ path: String) -> stat? {
    guard geteuid() == 0, let slash = path.lastIndex(of: "/") else { return nil }
    var status = stat()
    let folder = path[...slash]
    return stat(String(folder), &status) == 0 && status.st_uid != 0 ? status : nil
  }
}
