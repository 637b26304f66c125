internal import Foundation

/// A folder for nobody but us, removed with everything in it when it is no longer needed.
final class PrivateFolder {
  let path: String

  /// Makes the folder where temporary files go.
  init() throws {
    let parent = FileManager.default.temporaryDirectory.path(percentEncoded: false)
    var template = Array((parent + "/offerbook-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw PrivateFolderError(folder: parent, reason: String(cString: strerror(errno)))
    }
    path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of a file in it.
  func file(_ name: String) -> String { path + "/" + name }
}

/// Why there is no place for temporary files.
package struct PrivateFolderError: Error, CustomStringConvertible {
  let folder: String
  let reason: String

  package var description: String { "\(folder): no temporary folder can be made: \(reason)" }
}
