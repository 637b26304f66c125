internal import Foundation

/// The places of this repository that tests read from.
package enum Repository {
  /// The folder of Package.swift.
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .path(percentEncoded: false)

  /// Real exports of other companies, which are not ours to publish: `../shared/data`, or nil.
  package static let sharedData: String? = {
    let path = URL(filePath: root).deletingLastPathComponent()
      .appending(path: "shared/data", directoryHint: .isDirectory).path(percentEncoded: false)
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()

  /// A program that this package builds, in the folder where the tests were built.
  package static func program(_ name: String) throws -> String {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let path = URL(filePath: tests).deletingLastPathComponent().appending(path: name)
      .path(percentEncoded: false)
    guard access(path, X_OK) == 0 else {
      throw TestSupportError("\(path) is not built; run swift build --build-tests")
    }
    return path
  }
}

/// Why a test could not be set up.
package struct TestSupportError: Error, CustomStringConvertible {
  /// What is wrong and what to do.
  package var description: String

  /// Says it.
  package init(_ description: String) {
    self.description = description
  }
}
