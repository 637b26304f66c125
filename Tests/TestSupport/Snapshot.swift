import Foundation

/// A folder of texts that renderings are compared with, in Tests/__Snapshots__/.
///
/// `OFFERBOOK_UPDATE_SNAPSHOTS=1 swift test` writes them anew; look at the diff before committing.
package struct Snapshots: Sendable {
  private let folder: URL
  private let names: Set<String>
  private let isUpdating: Bool

  /// Opens a folder; `names` are all the files that the suite's tests ask for.
  package init(
    _ folder: String, names: [String],
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    self.folder = tests.appending(path: "__Snapshots__").appending(path: folder)
    self.names = Set(names)
    isUpdating = environment["OFFERBOOK_UPDATE_SNAPSHOTS"] == "1"
  }

  /// Compares a text with its file; fails with a diff, or writes the file when updating.
  package func check(_ text: String, named name: String) throws {
    let file = folder.appending(path: name)
    guard names.contains(name) else {
      throw SnapshotError("\(name) is not among the names of its suite's snapshots")
    }
    if isUpdating {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      return try Data(text.utf8).write(to: file)
    }
    guard let known = try? Data(contentsOf: file) else {
      throw SnapshotError("\(file.path()) is missing; run with OFFERBOOK_UPDATE_SNAPSHOTS=1")
    }
    guard known != Data(text.utf8) else { return }
    let changes = Self.changes(from: String(decoding: known, as: UTF8.self), to: text)
    throw SnapshotError("\(file.path()) differs:\n" + changes)
  }

  /// The files in the folder that no test asks for; removed when updating.
  package func stale() throws -> [String] {
    let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    let stale = found.filter { !names.contains($0) }.sorted()
    guard isUpdating else { return stale }
    for name in stale { try FileManager.default.removeItem(at: folder.appending(path: name)) }
    return []
  }

  /// The lines that went (`-`) and came (`+`) with their numbers, the first sixty of them.
  private static func changes(from old: String, to new: String) -> String {
    let lines = { (text: String) in text.split(separator: "\n", omittingEmptySubsequences: false) }
    let changes = lines(new).difference(from: lines(old)).map { change in
      switch change {
      case .remove(let line, let text, _): (line: line + 1, order: 0, text: "-\(line + 1): \(text)")
      case .insert(let line, let text, _): (line: line + 1, order: 1, text: "+\(line + 1): \(text)")
      }
    }
    return
      changes
      .sorted { ($0.line, $0.order) < ($1.line, $1.order) }
      .prefix(60).map(\.text).joined(separator: "\n")
  }
}

/// Why a text is not as its snapshot.
package struct SnapshotError: Error, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}
