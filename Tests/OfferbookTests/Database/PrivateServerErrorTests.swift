import Foundation
import TestSupport
import Testing

@testable import Offerbook

@Suite struct PrivateServerErrorTests {
  private let folder: TemporaryFolder
  private let data: DataFolder

  init() throws {
    folder = try TemporaryFolder()
    data = DataFolder(path: folder.path + "/offerbook")
  }

  /// Makes a folder with programs that claim to be of a version.
  private func programs(_ version: String, initdb: String = "exit 1") throws -> String {
    let path = folder.path + "/" + version
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    chmod(folder.path, 0o755)
    for (name, text) in ["postgres": "echo 'postgres (PostgreSQL) \(version)'", "initdb": initdb] {
      let program = try folder.write("#!/bin/sh\n\(text)\n", to: "\(version)/\(name)")
      chmod(program, 0o755)
    }
    return path
  }

  @Test func saysWhenNothingIsInstalled() throws {
    let error = #expect(throws: DatabaseError.self) {
      try ServerPrograms.chosen(forDataOf: nil, at: data.data, from: [folder.path])
    }
    #expect(error == .notInstalled)
    #expect(error?.description.contains("apt-get install postgresql") == true)
  }

  @Test func saysWhenOnlyAnOlderOneIsInstalled() throws {
    let old = try programs("14.9")
    #expect(throws: DatabaseError.onlyOlderInstalled(version: "14.9", folder: old)) {
      try ServerPrograms.chosen(forDataOf: nil, at: data.data, from: [old])
    }
  }

  @Test func newDataGetsTheFirstUsableVersion() throws {
    let folders = [try programs("14.9"), try programs("16.1"), try programs("17beta2")]
    let chosen = try ServerPrograms.chosen(forDataOf: nil, at: data.data, from: folders)
    #expect(chosen.version == "16.1" && chosen.major == 16)
  }

  @Test func dataGetsTheVersionThatMadeIt() throws {
    let folders = [try programs("16.1"), try programs("17beta2"), try programs("15.3")]
    let chosen = try ServerPrograms.chosen(forDataOf: 17, at: data.data, from: folders)
    #expect(chosen.version == "17beta2")
  }

  @Test func saysWhichVersionMadeTheData() throws {
    let folders = [try programs("16.1"), try programs("17.2")]
    let error = #expect(throws: DatabaseError.self) {
      try ServerPrograms.chosen(forDataOf: 15, at: data.data, from: folders)
    }
    #expect(
      error == .madeByAnotherVersion(made: 15, found: ["16.1", "17.2"], folder: data.data))
    #expect(error?.description.contains("apt-get install postgresql-15") == true)
  }

  @Test func saysWhenAFileIsInTheWay() throws {
    try folder.write("", to: "offerbook")
    #expect(
      throws: DatabaseError.folderUnusable(path: data.path, reason: "Not a directory")
    ) { try data.make() }
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func saysWhenTheFolderIsReadOnly() throws {
    chmod(folder.path, 0o500)
    defer { chmod(folder.path, 0o700) }
    #expect(
      throws: DatabaseError.folderUnusable(path: data.path, reason: "Permission denied")
    ) { try data.make() }
  }

  @Test(.enabled(if: geteuid() != 0, "root may use every folder"))
  func saysWhenTheFolderIsSomebodyElses() throws {
    #expect(throws: DatabaseError.folderOfAnother(path: "/usr", owner: "root")) {
      try DataFolder(path: "/usr").make()
    }
  }

  @Test func saysWhenTheDiskIsFull() throws {
    try data.make()
    let words = "initdb: error: could not write: No space left on device"
    let full = try programs("15.3", initdb: "echo '\(words)' >&2; exit 1")
    let new = NewData(
      folder: data, account: try ServerAccount.needed(for: data),
      programs: try #require(ServerPrograms(in: full)))
    #expect(throws: DatabaseError.diskFull(path: data.path)) {
      try new.make(FileLock(data.startLock))
    }
  }

  @Test func passesOnWhatInitdbSays() throws {
    try data.make()
    let broken = try programs("15.3", initdb: "echo 'invalid locale' >&2; exit 1")
    let new = NewData(
      folder: data, account: try ServerAccount.needed(for: data),
      programs: try #require(ServerPrograms(in: broken)))
    #expect(throws: DatabaseError.notCreated(folder: data.path, words: "invalid locale")) {
      try new.make(FileLock(data.startLock))
    }
  }

  @Test func showsTheLogOfAServerThatDoesNotStart() throws {
    let fixture = try PrivateServerFixture()
    let configuration = fixture.server.folder.data + "/postgresql.conf"
    let file = try #require(FileHandle(forWritingAtPath: configuration))
    let end = try file.seekToEnd()
    try file.write(contentsOf: Data("shared_buffers = plenty\n".utf8))
    let error = #expect(throws: DatabaseError.self) { try fixture.server.enter() }
    let words = error?.description ?? ""
    #expect(words.hasPrefix("the private PostgreSQL server does not start. The last lines of"))
    #expect(words.contains("invalid value for parameter \"shared_buffers\""))
    #expect(!fixture.isRunning)

    try file.truncate(atOffset: end)
    try fixture.server.enter().leave()
  }

  @Test func saysWhenAServerOfOthersIsTooOld() {
    let error = DatabaseError.serverTooOld(version: "14.9")
    #expect(error.description == "PostgreSQL 15 or newer is needed; this is 14.9")
  }
}
