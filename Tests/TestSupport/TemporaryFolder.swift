internal import Foundation

/// A folder under /tmp that is removed with the last reference to it.
package final class TemporaryFolder: Sendable {
  /// The folder's path, short enough for sockets.
  package let path: String

  /// Makes the folder, for nobody but us.
  package init() throws {
    var template = Array("/tmp/offerbook-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw TestSupportError("/tmp: \(String(cString: strerror(errno)))")
    }
    path = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file into the folder and gives its path.
  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    let file = path + "/" + name
    try Data(text.utf8).write(to: URL(filePath: file))
    return file
  }
}
