import Testing

/// What a load must withstand, a document each in Tests/Fixtures/Faults.
///
/// Every document starts with the small practice's files and its catalog loaded as load 1. What a
/// command says to standard error is marked `! `, an exit code other than zero stands in brackets,
/// and `ledger` prints the loads that were committed and that every check holds.
@Suite("What a load must withstand")
struct FaultTests {
  private static let folder = "Tests/Fixtures/Faults"

  @Test("A fault is said where it is, and nothing is half done", arguments: documents)
  func document(_ name: String) throws {
    let workshop = try Workshop(.catalog)
    try ConsoleDocument("\(Self.folder)/\(name).md").check(workshop.console)
  }

  private static let documents = ConsoleDocument.names(in: folder)
}
