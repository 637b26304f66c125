import Foundation
import TestSupport

@testable import Offerbook

/// A private server of a test's own, in a folder that goes with it.
struct PrivateServerFixture {
  let folder: TemporaryFolder
  let server: PrivateServer

  enum Kind {
    /// Nobody has used it yet.
    case unused
    /// It was used before: it has data, and does not run.
    case used
  }

  init(_ kind: Kind = .used) throws {
    folder = try TemporaryFolder()
    server = PrivateServer(dataFolder: folder.path + "/share/offerbook")
    guard kind == .used else { return }
    // initdb takes a second, a copy of what it made a tenth.
    let made = try Self.made.get().server.folder
    try server.folder.make()
    let copy = try CommandRun.result(
      "/bin/cp", ["--archive", "--reflink=auto", made.data, server.folder.data])
    guard copy.status == 0 else { throw TestSupportError(copy.errors) }
  }

  private static let made = Result {
    let fixture = try PrivateServerFixture(.unused)
    try fixture.server.enter().leave()
    // The folder must not outlive the run, as it would: nobody lets go of a static constant.
    atexit { PrivateServerFixture.removeMade() }
    return fixture
  }

  private static func removeMade() {
    guard let path = try? made.get().folder.path else { return }
    try? FileManager.default.removeItem(atPath: path)
  }

  var location: DatabaseLocation { .privateServer(dataFolder: server.folder.path) }

  var isRunning: Bool { FileLock.isHeld(server.folder.serverLock) }

  /// The process number of the server, which must run.
  func postmaster() throws -> Int32 {
    let text = try String(contentsOfFile: server.folder.data + "/postmaster.pid", encoding: .utf8)
    guard let number = text.split(separator: "\n").first.flatMap({ Int32($0) }) else {
      throw TestSupportError("postmaster.pid holds no number:\n\(text)")
    }
    return number
  }

  /// Waits for the supervisor to stop the server.
  func waitForEnd() throws {
    for _ in 0..<2000 where isRunning { usleep(5000) }
    if isRunning { throw TestSupportError("the server outlives its users") }
  }
}
