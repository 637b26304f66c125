import Foundation
import Offerbook
import Postgres
import TestSupport
import Testing

/// A session in a process of its own, which can be killed: this test program once more, told by
/// its environment to run the one test below.
final class SessionProbe {
  private let run: CommandRun

  fileprivate static let variable = "OFFERBOOK_TEST_SESSION"
  fileprivate static let entered = "the probe has entered"

  /// Starts a process that opens a session.
  init(dataFolder: String) throws {
    run = try CommandRun(
      test: "SessionProbeTests", environment: [Self.variable: dataFolder], input: .written)
  }

  /// Waits until the session is open.
  func waitUntilEntered() throws {
    for _ in 0..<2000 {
      if run.outputSoFar.contains(Self.entered) { return }
      usleep(5000)
    }
    throw TestSupportError("the probe did not enter:\n\(run.outputSoFar)\(run.errorsSoFar)")
  }

  /// Lets the session be closed, without waiting for it.
  func closeInput() { run.closeInput() }

  /// Ends the process without a chance to tidy up.
  func kill() throws {
    run.signal(SIGKILL)
    _ = try run.finish()
  }

  /// Has the session closed and gives what is left of the process.
  func leave() throws -> CommandRun.Result {
    try run.finish()
  }
}

@Suite struct SessionProbeTests {
  @Test(.enabled(if: ProcessInfo.processInfo.environment[SessionProbe.variable] != nil))
  func session() throws {
    let folder = try #require(ProcessInfo.processInfo.environment[SessionProbe.variable])
    let session = try DatabaseSession(.privateServer(dataFolder: folder))
    try session.connection.run("select 1")
    FileHandle.standardOutput.write(Data("\(SessionProbe.entered)\n".utf8))
    _ = try FileHandle.standardInput.readToEnd()
    session.close()
  }
}
