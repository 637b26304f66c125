import Foundation
import TestSupport
import Testing

/// A folder with the small practice's files and a ledger of its own, where commands are run.
final class Workshop {
  /// What is loaded before the test begins.
  enum Start {
    case nothing
    /// The catalog, as load 1.
    case catalog
    /// The catalog, October, its revenue, the plan and the agreement to it, as loads 1 to 5.
    case practice
  }

  let folder: TemporaryFolder
  let database: TestDatabase
  let environment: [String: String]

  init(_ start: Start = .nothing) throws {
    folder = try TemporaryFolder()
    database = try TestDatabase()
    for (name, text) in SmallPractice.files { try folder.write(text, to: name) }
    environment = Self.environment(
      home: folder.path, ["OFFERBOOK_DATABASE": database.conninfo, "OFFERBOOK_USER": "ada"])
    let loads =
      switch start {
      case .nothing: ""
      case .catalog: "load offerings offerings.csv"
      case .practice:
        """
        load offerings offerings.csv
        load bookings october.csv
        load revenue revenue.csv
        load plan plan.csv
        plans agree FY27
        """
      }
    for line in loads.split(separator: "\n") {
      let result = try sh("offerbook \(line)")
      guard result.status == 0 else { throw TestSupportError("\(line): \(result.errors)") }
    }
  }

  /// An environment in which `offerbook` is what was built with the tests.
  static func environment(home: String, _ more: [String: String]) -> [String: String] {
    let program = (try? Repository.program("offerbook")) ?? ""
    let programs = URL(filePath: program).deletingLastPathComponent().path(percentEncoded: false)
    let all = ["HOME": home, "PATH": "\(programs):/usr/bin:/bin", "TZ": "UTC"]
    return all.merging(more) { _, given in given }
  }

  /// What every fault must leave: the loads that were committed, and no broken invariant.
  private static let functions = """
    ledger() {
      offerbook loads --format csv | tail -n +2 | cut -d, -f1,4,5,8-10
      offerbook check > .checks && echo every check holds || cat .checks
    }
    """

  /// Runs a line of shell in the folder.
  func sh(_ line: String) throws -> CommandRun.Result {
    try CommandRun.result(
      "/bin/sh", ["-c", Self.functions + "\n" + line], environment: environment,
      folder: folder.path)
  }

  /// The lines a command prints: its output, then `! ` and its errors, then its exit code.
  func console(_ line: String) throws -> [String] {
    let result = try sh(line)
    let errors = result.errors.consoleLines(home: folder.path).map { "! " + $0 }
    let status = result.status == 0 ? [] : ["[\(result.status)]"]
    return result.output.consoleLines(home: folder.path) + errors + status
  }

  /// Runs a session and fails where anything else is printed.
  func expect(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let session = try ConsoleSession(text)
    expectSame(
      try session.replayed(console).text, as: session.text, sourceLocation: sourceLocation)
  }
}

extension String {
  /// The lines of a text, with what changes from run to run replaced and odd bytes made visible.
  func consoleLines(home: String) -> [String] {
    guard !isEmpty else { return [] }
    var text = ""
    for scalar in replacing(home, with: "~").unicodeScalars {
      switch scalar {
      case "\r": text += "\\r"
      case "\0": text += "\\0"
      case "\u{FEFF}": text += "\\uFEFF"
      default: text.unicodeScalars.append(scalar)
      }
    }
    text.replace(#/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/#, with: "2026-11-02 08:15:00")
    if text.hasSuffix("\n") { text.removeLast() }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
