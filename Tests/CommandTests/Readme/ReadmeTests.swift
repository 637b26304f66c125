import Foundation
import TestSupport
import Testing

@Suite("README")
struct ReadmeTests {
  /// Runs in order, in one ledger, in a folder beside which nothing else is, as a stranger would.
  @Test("Every console block prints what the README shows")
  func consoleBlocks() throws {
    let workshop = try Workshop()
    try FileManager.default.createSymbolicLink(
      atPath: workshop.folder.path + "/Examples", withDestinationPath: Repository.root + "Examples")
    try ConsoleDocument("README.md").check { line in
      let result = try workshop.sh("exec 2>&1\n" + line)
      #expect(result.status == 0, "\(line)")
      return result.output.consoleLines(home: workshop.folder.path)
    }
  }

  @Test("Every file that the README links to is there")
  func links() throws {
    let readme = try ConsoleDocument("README.md").text
    let targets = readme.matches(of: #/\]\(([^)]+)\)/#).map { String($0.1) }
    for target in targets where !target.hasPrefix("https:") {
      #expect(FileManager.default.fileExists(atPath: Repository.root + target), "\(target)")
    }
  }
}
