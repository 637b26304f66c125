import Testing

/// Reports of a user's own, comments and what `report` can tell, a document each in
/// Tests/Fixtures/Reports.
///
/// Every document starts with the small practice loaded as loads 1 to 5, as Workshop says.
@Suite("Reports and comments at the console")
struct ReportSessionTests {
  private static let folder = "Tests/Fixtures/Reports"

  @Test("A session prints what its document says", arguments: documents)
  func document(_ name: String) throws {
    let workshop = try Workshop(.practice)
    try ConsoleDocument("\(Self.folder)/\(name).md").check(workshop.console)
  }

  private static let documents = ConsoleDocument.names(in: folder)
}
