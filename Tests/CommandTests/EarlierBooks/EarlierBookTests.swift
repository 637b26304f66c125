import Foundation
import Postgres
import TestSupport
import Testing

/// Ledgers that an earlier version of the program made, an SQL file each in
/// Tests/Fixtures/EarlierBooks with what that version answered beside it.
///
/// The answers were printed by the program that made the ledger. Where a later rule is meant to
/// change one, the document says so beside it.
@Suite("Ledgers made by earlier versions")
struct EarlierBookTests {
  private static let folder = "Tests/Fixtures/EarlierBooks"

  @Test("A ledger goes on giving the same answers", arguments: documents)
  func answers(_ name: String) throws {
    let book = try TestDatabase(.empty)
    let text = try String(
      contentsOfFile: "\(Repository.root)\(Self.folder)/\(name).sql", encoding: .utf8)
    try book.connection.runScript(Statement(name: name, text: text))
    let folder = try TemporaryFolder()
    let environment = Workshop.environment(home: folder.path, book.conninfo)
    try ConsoleDocument("\(Self.folder)/\(name).md").check { line in
      try CommandRun.result(
        "/bin/sh", ["-c", line], environment: environment, folder: folder.path
      ).marked(home: folder.path)
    }
  }

  private static let documents = ConsoleDocument.names(in: folder)
}
