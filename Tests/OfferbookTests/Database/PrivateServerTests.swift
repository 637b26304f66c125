import Foundation
import Postgres
import TestSupport
import Testing

@testable import Offerbook

@Suite struct PrivateServerTests {
  @Test func keepsDataAndRunsOnlyWhileItIsUsed() throws {
    let fixture = try PrivateServerFixture(.unused)
    #expect(try !fixture.server.status().isRunning)
    let first = try DatabaseSession(fixture.location)
    try first.connection.runScript("create schema offerbook; create table kept (id int)")
    #expect(fixture.isRunning)
    first.close()
    #expect(!fixture.isRunning)
    #expect(throws: (any Error).self) { try fixture.postmaster() }

    let second = try DatabaseSession(fixture.location)
    #expect(try second.connection.run("select id from offerbook.kept").count == 0)
    second.close()
    #expect(!fixture.isRunning)
  }

  @Test func isForTheUserAlone() throws {
    let fixture = try PrivateServerFixture(.unused)
    let session = try DatabaseSession(fixture.location)
    defer { session.close() }
    for path in [fixture.server.folder.path, fixture.server.folder.data] {
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(mode as? Int == 0o700, "\(path)")
    }
    let addresses = try session.connection.run("show listen_addresses").first
    #expect(try addresses?.get("listen_addresses") == "")
  }

  @Test func theLastToLeaveStopsIt() throws {
    let fixture = try PrivateServerFixture()
    let first = try DatabaseSession(fixture.location)
    let second = try DatabaseSession(fixture.location)
    first.close()
    #expect(fixture.isRunning)
    #expect(try second.connection.run("select 1 as one").count == 1)
    second.close()
    #expect(!fixture.isRunning)
  }

  @Test func manyAtOnceOnTheFirstUseShareOneServer() throws {
    let fixture = try PrivateServerFixture(.unused)
    let folder = fixture.server.folder
    let probes = try (0..<6).map { _ in try SessionProbe(dataFolder: folder.path) }
    for probe in probes { try probe.waitUntilEntered() }
    let log = try String(contentsOfFile: folder.log, encoding: .utf8)
    #expect(log.ranges(of: "LOG:  starting PostgreSQL").count == 1)
    for probe in probes { #expect(try probe.leave().status == 0) }
    #expect(!fixture.isRunning)
  }

  @Test func staysUpWhenAsked() throws {
    let fixture = try PrivateServerFixture()
    #expect(try fixture.server.keepUp())
    #expect(try !fixture.server.keepUp())
    try DatabaseSession(fixture.location).close()
    let status = try fixture.server.status()
    #expect(status.isRunning && status.isKeptUp)
    #expect(status.version?.isEmpty == false)
    #expect((status.size ?? 0) > 10_000_000)
    #expect(try fixture.server.stop() == .ended)
    #expect(try fixture.server.stop() == .wasNotRunning)
    #expect(!fixture.isRunning)
  }

  @Test func stoppingWaitsForThoseWhoUseIt() throws {
    let fixture = try PrivateServerFixture()
    _ = try fixture.server.keepUp()
    let session = try DatabaseSession(fixture.location)
    #expect(try fixture.server.stop() == .stillUsed)
    #expect(try session.connection.run("select 1 as one").count == 1)
    session.close()
    #expect(!fixture.isRunning)
  }

  @Test func aPathTooLongForASocketIsNoObstacle() throws {
    let folder = try TemporaryFolder()
    let long = folder.path + "/" + String(repeating: "long/", count: 25) + "offerbook"
    let session = try DatabaseSession(.privateServer(dataFolder: long))
    #expect(try session.connection.run("select 1 as one").count == 1)
    let socket = try PrivateServer(dataFolder: long).status().socketFolder
    #expect(socket.hasPrefix("/tmp/offerbook-"))
    session.close()
    #expect(!FileManager.default.fileExists(atPath: socket))
  }

  @Test(.enabled(if: geteuid() == 0, "only root may work in the folders of others"))
  func rootLeavesAFolderToItsOwner() throws {
    let nobody: uid_t = 65534
    let folder = try TemporaryFolder()
    chown(folder.path, nobody, nobody)
    let server = PrivateServer(dataFolder: folder.path + "/share/offerbook")
    try server.enter().leave()
    for path in ["share", "share/offerbook", "share/offerbook/data", "share/offerbook/server.log"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(path)")
      #expect(attributes[.ownerAccountID] as? Int == Int(nobody), "\(path)")
    }
  }
}
