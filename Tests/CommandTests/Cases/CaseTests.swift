import Testing

/// What once changed, stayed or was dropped without a word, a document each in Tests/Fixtures/Cases.
///
/// Every document starts with an empty ledger and the small practice's files, and makes what else it
/// needs with `cat`. What a command says to standard error is marked `! `, an exit code other than
/// zero stands in brackets.
@Suite("What must not happen in silence")
struct CaseTests {
  private static let folder = "Tests/Fixtures/Cases"

  @Test("A session prints what its document says", arguments: documents)
  func document(_ name: String) throws {
    let workshop = try Workshop(.nothing)
    try ConsoleDocument("\(Self.folder)/\(name).md").check(workshop.console)
  }

  private static let documents = ConsoleDocument.names(in: folder)
}
