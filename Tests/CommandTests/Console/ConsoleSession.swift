import TestSupport
import Testing

/// A session at a console as text: commands behind `$ `, and below each what it prints.
///
/// A command goes on in lines that begin with `> `.
struct ConsoleSession {
  struct Step {
    var command: [String]
    var output: [String]
    /// Blank lines before the next command; they are not part of the output.
    var gap = 0
  }

  private(set) var steps: [Step] = []

  /// Reads a session; text before its first command is an error.
  init(_ text: String) throws {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: [String(line.dropFirst(2))], output: []))
      } else if steps.isEmpty {
        guard line.isEmpty else { throw TestSupportError("'\(line)' stands before any command") }
      } else if line.hasPrefix("> ") || line == ">", steps[steps.count - 1].output.isEmpty {
        steps[steps.count - 1].command.append(String(line.dropFirst(2)))
      } else {
        steps[steps.count - 1].output.append(line)
      }
    }
    for index in steps.indices {
      while steps[index].output.last == "" {
        steps[index].output.removeLast()
        steps[index].gap += 1
      }
    }
  }

  /// The session as a text again.
  var text: String {
    steps.map { step in
      let command = step.command.enumerated().map { number, line in
        number == 0 ? "$ \(line)" : line.isEmpty ? ">" : "> \(line)"
      }
      let lines = command + step.output + Array(repeating: "", count: step.gap)
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// Fails where anything else is printed when the commands are run.
  func expect(
    sourceLocation: SourceLocation = #_sourceLocation, _ run: (String) throws -> [String]
  ) throws {
    expectSame(try replayed(run).text, as: text, sourceLocation: sourceLocation)
  }

  /// The same commands with what they print when they are run.
  func replayed(_ run: (String) throws -> [String]) rethrows -> ConsoleSession {
    var session = self
    for index in steps.indices {
      var output = try run(steps[index].command.joined(separator: "\n"))
      while output.last == "" { output.removeLast() }
      session.steps[index].output = output
    }
    return session
  }
}
