import TestSupport
import Testing

@Suite("Help")
struct HelpTests {
  private static let folder = "Tests/Fixtures/Help"

  @Test("A help screen is as it was read and approved", arguments: documents)
  func screen(_ name: String) throws {
    let workshop = try Workshop()
    try ConsoleDocument("\(Self.folder)/\(name).md").check(workshop.console)
  }

  @Test("Every command's help screen is kept")
  func everyScreen() throws {
    let kept = try Self.documents.map { try ConsoleDocument("\(Self.folder)/\($0).md").text }
      .joined()
    for call in try CommandTree.dumped().calls {
      #expect(kept.contains("$ \(call.words) --help\n"), "\(call.words)")
    }
  }

  @Test("Every command and option says what it is for")
  func everyAbstract() throws {
    for call in try CommandTree.dumped().calls {
      #expect(call.command.abstract?.hasSuffix(".") == true, "\(call.words)")
      for argument in call.command.arguments ?? [] {
        let name = argument.names?.first?.name ?? argument.valueName ?? ""
        #expect(argument.abstract?.isEmpty == false, "\(call.words) \(name)")
      }
    }
  }

  @Test("The README mentions every command and every option")
  func readme() throws {
    let readme = try ConsoleDocument("README.md").text
    for call in try CommandTree.dumped().calls {
      #expect(readme.contains(call.words), "\(call.words)")
      for option in call.options where option != "--help" && option != "--version" {
        #expect(readme.contains(option), "\(call.words) \(option)")
      }
    }
  }

  @Test("Completion scripts come for every shell", arguments: ["bash", "zsh", "fish"])
  func completions(_ shell: String) throws {
    let result = try CommandRun.result("offerbook", ["--generate-completion-script", shell])
    #expect(result.status == 0)
    for word in ["report", "max-rejects", "undo"] {
      #expect(result.output.contains(word), "\(word)")
    }
  }

  private static let documents = ConsoleDocument.names(in: folder)
}
