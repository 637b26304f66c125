import Foundation
import Offerbook
import Testing

struct FeedsInputFileTests {
  @Test func `a file is known by its hash and length`() throws {
    try Fixture.withFile("abc".utf8) { path in
      let file = try InputFile(path: path)
      #expect(
        file.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
      #expect(file.byteCount == 3)
      #expect(file.name == path)
    }
  }

  @Test func `a missing file is an error of its own`() {
    #expect(throws: InputFileMissing(name: "/nowhere/oct.csv")) {
      _ = try InputFile(path: "/nowhere/oct.csv")
    }
  }

  @Test func `a folder is refused`() {
    #expect(inputError { _ = try InputFile(path: "/tmp") } == "tmp: is a folder, not a file")
  }

  @Test func `a pipe can be read more than once`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "feeds-\(UUID())")
      .path(percentEncoded: false)
    #expect(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    let writer = Thread {
      FileHandle(forWritingAtPath: path)?.write(Data("offering_code,name,category\n1,a,b\n".utf8))
    }
    writer.start()
    let file = try InputFile(path: path)
    #expect(file.byteCount == 34)
    for _ in 1...2 {
      let reader = try FeedReader(
        file: file, feed: .offerings, mapping: nil, context: FeedContext())
      let counts = try reader.read(row: { _ in }, rejected: { _ in })
      #expect(counts.rows == 1)
      try file.verify()
    }
  }

  private static let good = "offering_code,name,category\n1,a,b\n"

  @Test func `a file that grows while it is read is found out`() throws {
    try Fixture.withFile(Self.good.utf8) { path in
      let file = try InputFile(path: path)
      let handle = try #require(FileHandle(forWritingAtPath: path))
      handle.seekToEndOfFile()
      handle.write(Data("2,c,d\n".utf8))
      try handle.close()
      let name = path.split(separator: "/").last ?? ""
      #expect(
        inputError { try file.verify() }
          == "\(name): the file changed while it was read; nothing was loaded")
    }
  }

  @Test func `other bytes of the same length and time are found out by their hash`() throws {
    try Fixture.withFile(Self.good.utf8) { path in
      let touch = {
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)], ofItemAtPath: path)
      }
      try touch()
      let file = try InputFile(path: path)
      let handle = try #require(FileHandle(forWritingAtPath: path))
      handle.write(Data(Self.good.replacing("1,a", with: "1,z").utf8))
      try handle.close()
      try touch()
      try file.verify()
      let reader = try FeedReader(
        file: file, feed: .offerings, mapping: nil, context: FeedContext())
      _ = try reader.read(row: { _ in }, rejected: { _ in })
      #expect(inputError { try file.verify() }?.contains("changed while it was read") == true)
    }
  }

  @Test func `progress tells the bytes read so far`() throws {
    let rows = String(repeating: "1,a,b\n", count: 500_000)
    try Fixture.withFile(("offering_code,name,category\n" + rows).utf8) { path in
      let file = try InputFile(path: path)
      let reader = try FeedReader(
        file: file, feed: .offerings, mapping: nil, context: FeedContext())
      var reports: [Int] = []
      _ = try reader.read(row: { _ in }, rejected: { _ in }, progress: { reports.append($0) })
      #expect(reports.count == 3)
      #expect(reports == reports.sorted())
      #expect(reports.last == file.byteCount)
    }
  }
}
