import Foundation
import TestSupport
import Testing

/// Files that nobody here wrote, and the mapping files that bring them into a feed's form.
enum RealData {
  /// The path of a file, nil where this machine does not have it.
  static func path(_ name: String) -> String? {
    guard let folder = Repository.sharedData else { return nil }
    let path = URL(filePath: folder).appending(path: name).path(percentEncoded: false)
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  /// The text of a fixture in Tests/Fixtures/RealData.
  static func fixture(_ name: String) throws -> String {
    try String(
      contentsOfFile: Repository.root + "Tests/Fixtures/RealData/\(name)", encoding: .utf8)
  }
}

extension Trait where Self == ConditionTrait {
  /// Skips a test on machines that do not have the file.
  static func needs(_ name: String) -> Self {
    .enabled(if: RealData.path(name) != nil, "needs ../shared/data/\(name)")
  }
}
