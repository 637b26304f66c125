import Foundation
import Postgres
import TestSupport
import Testing

/// A folder with the small practice's files and a private server of its own, made on first use.
final class PrivateWorkshop {
  let folder: TemporaryFolder
  let environment: [String: String]
  private let disk: SmallDisk?
  private let prefix: [String]

  /// - Parameters:
  ///   - disk: The disk of the data; without one they are in the folder.
  ///   - prefix: What stands before each command, to run it as somebody else or elsewhere.
  init(on disk: SmallDisk? = nil, prefix: [String] = []) throws {
    folder = try SmallPractice.folder()
    environment = Workshop.environment(home: folder.path)
      .merging(["XDG_DATA_HOME": disk?.path ?? folder.path + "/xdg"]) { _, given in given }
    self.disk = disk
    self.prefix = prefix
  }

  /// The folder that Offerbook makes there.
  var dataFolder: String { (environment["XDG_DATA_HOME"] ?? "") + "/offerbook" }

  /// Connects to the server, which must run.
  func connect() throws -> Connection {
    try Connection("host='\(dataFolder)/data' user=offerbook dbname=offerbook")
  }

  /// Starts `offerbook` and leaves it running.
  func start(_ arguments: String...) throws -> CommandRun {
    try CommandRun("offerbook", arguments, environment: environment, folder: folder.path)
  }

  /// Runs a session and fails where anything else is printed.
  func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try ConsoleSession(text).expect(sourceLocation: sourceLocation) { line in
      let words = prefix + ["/bin/sh", "-c", line]
      let result = try CommandRun.result(
        words[0], Array(words.dropFirst()), environment: environment, folder: folder.path)
      return result.marked(home: folder.path)
    }
  }
}
