import Foundation
import TestSupport
import Testing

/// A Markdown file whose ```` ```console ```` blocks are one session, and claim to be true.
///
/// `OFFERBOOK_UPDATE_SNAPSHOTS=1 swift test` writes what the commands print now into the file;
/// look at the diff before committing.
struct ConsoleDocument {
  private let path: String
  private let lines: [String]

  /// Opens a file of the repository.
  init(_ path: String) throws {
    self.path = Repository.root + path
    lines = try String(contentsOfFile: self.path, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The names of the Markdown files in a folder of the repository, without their ending.
  static func names(in folder: String) -> [String] {
    let files = try? FileManager.default.contentsOfDirectory(atPath: Repository.root + folder)
    return (files ?? []).filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }.sorted()
  }

  /// The whole file.
  var text: String { lines.joined(separator: "\n") }

  /// Runs the blocks in order and fails where anything else is printed than the file says.
  func check(_ run: (String) throws -> [String]) throws {
    var replayed: [String] = []
    var block: [String]?
    for line in lines {
      switch (line, block) {
      case ("```console", nil):
        block = []
        replayed.append(line)
      case ("```", let body?):
        let session = try ConsoleSession(body.joined(separator: "\n"))
        replayed += [try session.replayed(run).text, line]
        block = nil
      case (_, .some): block?.append(line)
      case (_, nil): replayed.append(line)
      }
    }
    guard block == nil else { throw TestSupportError("\(path): a console block is not closed") }
    let (now, before) = (replayed.joined(separator: "\n"), text)
    if ProcessInfo.processInfo.environment["OFFERBOOK_UPDATE_SNAPSHOTS"] == "1", now != before {
      return try Data(now.utf8).write(to: URL(filePath: path))
    }
    expectSame(now, as: before)
  }
}
