import Testing

/// Planning and taking back, a document each in Tests/Fixtures/Planning.
///
/// Every document starts with the small practice loaded as loads 1 to 5, as Workshop says.
@Suite("Plans and undos at the console")
struct PlanningTests {
  private static let folder = "Tests/Fixtures/Planning"

  @Test("A session prints what its document says", arguments: documents)
  func document(_ name: String) throws {
    let workshop = try Workshop(.practice)
    try ConsoleDocument("\(Self.folder)/\(name).md").check(workshop.console)
  }

  private static let documents = ConsoleDocument.names(in: folder)
}
