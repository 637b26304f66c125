import Foundation
import TestSupport

/// The commands and options of `offerbook` as the program itself describes them.
struct CommandTree: Decodable {
  struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var arguments: [Argument]?
    var subcommands: [Command]?
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String
    }

    var kind: String
    var names: [Name]?
    var abstract: String?
    var valueName: String?
  }

  /// A command with the words that call it.
  struct Call {
    var words: String
    var command: Command

    /// `--max-rejects`, for each of its options.
    var options: [String] {
      (command.arguments ?? []).flatMap { argument in
        (argument.names ?? []).filter { $0.kind == "long" }.map { "--\($0.name)" }
      }
    }
  }

  var command: Command

  /// Asks the program.
  static func dumped() throws -> CommandTree {
    let result = try CommandRun.result("offerbook", ["--experimental-dump-help"])
    return try JSONDecoder().decode(CommandTree.self, from: Data(result.output.utf8))
  }

  /// Every command, `offerbook` first; without `help`, which shows what all others show.
  var calls: [Call] { Self.calls(command, before: "") }

  private static func calls(_ command: Command, before: String) -> [Call] {
    let words = before + command.commandName
    let below = (command.subcommands ?? []).filter { $0.commandName != "help" }
    return [Call(words: words, command: command)]
      + below.flatMap { calls($0, before: words + " ") }
  }
}
