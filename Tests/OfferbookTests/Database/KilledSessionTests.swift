import Foundation
import Postgres
import TestSupport
import Testing

@testable import Offerbook

/// What `kill -9` leaves at any moment, the next command puts right.
@Suite struct KilledSessionTests {
  private func expectAllIsWell(_ fixture: PrivateServerFixture) throws {
    let session = try DatabaseSession(fixture.location)
    #expect(try session.connection.run("select 1 as one").count == 1)
    session.close()
    #expect(!fixture.isRunning)
    let names = try FileManager.default.contentsOfDirectory(atPath: fixture.server.folder.path)
    #expect(!names.contains("data.new"))
  }

  @Test func processesShareTheServerAndTheLastStopsIt() throws {
    let fixture = try PrivateServerFixture()
    let first = try SessionProbe(dataFolder: fixture.server.folder.path)
    let second = try SessionProbe(dataFolder: fixture.server.folder.path)
    try first.waitUntilEntered()
    try second.waitUntilEntered()
    #expect(try first.leave().status == 0)
    #expect(fixture.isRunning)
    #expect(try second.leave().status == 0)
    #expect(!fixture.isRunning)
  }

  @Test func aKilledLastUserLeavesNoServer() throws {
    let fixture = try PrivateServerFixture()
    let probe = try SessionProbe(dataFolder: fixture.server.folder.path)
    try probe.waitUntilEntered()
    #expect(fixture.isRunning)
    try probe.kill()
    try fixture.waitForEnd()
    try expectAllIsWell(fixture)
  }

  @Test func aKilledUserTakesNothingFromTheOthers() throws {
    let fixture = try PrivateServerFixture()
    let session = try DatabaseSession(fixture.location)
    let probe = try SessionProbe(dataFolder: fixture.server.folder.path)
    try probe.waitUntilEntered()
    try probe.kill()
    usleep(100_000)
    #expect(try session.connection.run("select 1 as one").count == 1)
    session.close()
    #expect(!fixture.isRunning)
  }

  @Test(arguments: [1] as [UInt64])
  func killedWhileTheDataIsMade(seed: UInt64) throws {
    let fixture = try PrivateServerFixture(.unused)
    var random = SplitMix64(seed: seed)
    for _ in 0..<3 {
      let probe = try SessionProbe(dataFolder: fixture.server.folder.path)
      usleep(UInt32.random(in: 50_000...1_500_000, using: &random))
      try probe.kill()
    }
    try fixture.waitForEnd()
    try expectAllIsWell(fixture)
  }

  @Test(arguments: [1, 2] as [UInt64])
  func killedWhileTheServerStartsOrStops(seed: UInt64) throws {
    let fixture = try PrivateServerFixture()
    var random = SplitMix64(seed: seed)
    for _ in 0..<15 {
      let probe = try SessionProbe(dataFolder: fixture.server.folder.path)
      usleep(UInt32.random(in: 30_000...250_000, using: &random))
      if Bool.random(using: &random) { probe.closeInput() }
      usleep(UInt32.random(in: 0...50_000, using: &random))
      try probe.kill()
    }
    try fixture.waitForEnd()
    try expectAllIsWell(fixture)
  }

  @Test func aKilledServerAndItsTracesAreNoObstacle() throws {
    let fixture = try PrivateServerFixture()
    let session = try DatabaseSession(fixture.location)
    let postmaster = try fixture.postmaster()
    let pidFile = fixture.server.folder.data + "/postmaster.pid"
    let text = try String(contentsOfFile: pidFile, encoding: .utf8)
    kill(postmaster, SIGKILL)
    session.close()
    try fixture.waitForEnd()
    // The worst case: the old server's number belongs to a living process, for one ours.
    let forged = text.replacing("\(postmaster)\n", with: "\(getpid())\n")
    try Data(forged.utf8).write(to: URL(filePath: pidFile))
    try expectAllIsWell(fixture)
  }

  @Test func aKilledSupervisorTakesTheServerWithIt() throws {
    let fixture = try PrivateServerFixture()
    let session = try DatabaseSession(fixture.location)
    let process = "/proc/\(try fixture.postmaster())/stat"
    // "4711 (postgres) S 4710 ...": the fourth word is the parent.
    let words = try String(contentsOfFile: process, encoding: .utf8).split(separator: " ")
    kill(try #require(Int32(words[3])), SIGKILL)
    try fixture.waitForEnd()
    session.close()
    try expectAllIsWell(fixture)
  }

  @Test func halfMadeDataIsClearedAway() throws {
    let fixture = try PrivateServerFixture(.unused)
    try FileManager.default.createDirectory(
      atPath: fixture.server.folder.unfinishedData + "/base", withIntermediateDirectories: true)
    try expectAllIsWell(fixture)
  }
}
