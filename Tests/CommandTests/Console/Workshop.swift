import Foundation
import Postgres
import TestSupport
import Testing

/// A folder with the small practice's files and a ledger of its own, where commands are run.
final class Workshop {
  /// What is loaded before the test begins.
  enum Start: CaseIterable {
    case nothing
    /// The catalog, as load 1.
    case catalog
    /// The catalog, October, its revenue, the plan and the agreement to it, as loads 1 to 5.
    case practice

    var commands: [[String]] {
      let all = [
        ["load", "offerings", "offerings.csv"], ["load", "bookings", "october.csv"],
        ["load", "revenue", "revenue.csv"], ["load", "plan", "plan.csv"],
        ["plans", "agree", "FY27"],
      ]
      switch self {
      case .nothing: return []
      case .catalog: return Array(all.prefix(1))
      case .practice: return all
      }
    }
  }

  let folder: TemporaryFolder
  let database: WorkshopDatabase
  private let environment: [String: String]

  init(_ start: Start = .nothing) throws {
    folder = try SmallPractice.folder()
    database = try WorkshopDatabase(start)
    environment = Self.environment(home: folder.path, database.conninfo)
  }

  /// An environment in which `offerbook` is what was built with the tests, and Ada its user.
  static func environment(home: String, _ database: String? = nil) -> [String: String] {
    let program = (try? Repository.program("offerbook")) ?? ""
    let programs = URL(filePath: program).deletingLastPathComponent().path(percentEncoded: false)
    var environment = [
      "HOME": home, "PATH": "\(programs):/usr/bin:/bin", "TZ": "UTC", "OFFERBOOK_USER": "ada",
      "OFFERBOOK_TODAY": "2026-12-15",
    ]
    environment["OFFERBOOK_DATABASE"] = database
    return environment
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

  /// Starts `offerbook` in the folder and leaves it running.
  func start(_ arguments: String..., input: CommandRun.Input = .text("")) throws -> CommandRun {
    try CommandRun(
      "offerbook", arguments, environment: environment, input: input, folder: folder.path)
  }

  /// The lines a command prints, with what it says to standard error marked.
  func console(_ line: String) throws -> [String] { try sh(line).marked(home: folder.path) }

  /// Runs a session and fails where anything else is printed.
  func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try ConsoleSession(text).expect(sourceLocation: sourceLocation, console)
  }
}
