import Foundation
import Offerbook
import Testing

struct FeedsRejectsTests {
  /// Writes the rejects of a file and gives their bytes.
  private func rejects(
    of path: String, _ feed: Feed = .offerings, mapping: String? = nil
  ) throws -> [UInt8] {
    let reading = try FeedReading(path, feed, mapping: mapping)
    let target = path + ".rejects"
    defer { try? FileManager.default.removeItem(atPath: target) }
    try RejectsFile.write(
      to: target, of: InputFile(path: path),
      mapping: mapping.map { try Mapping(yaml: $0, file: "map.yaml") },
      rejections: reading.rejections)
    return try Fixture.bytes(target)
  }

  /// The rejects of a file with `SOURCE` for what its records say of where they come from.
  private func rejects(
    in csv: String, _ feed: Feed = .offerings, mapping: String? = nil
  ) throws -> String {
    try Fixture.withFile(csv.utf8) { path in
      let bytes = try rejects(of: path, feed, mapping: mapping)
      return try String(decoding: bytes, as: UTF8.self).replacing(source(path), with: "SOURCE")
    }
  }

  private func source(_ path: String) throws -> String {
    try RejectsSource(InputFile(path: path)).text
  }

  private static let added =
    "offerbook_line,offerbook_column,offerbook_value,offerbook_reason,offerbook_source"

  @Test func `records keep their own bytes`() throws {
    let bad = #""2" , "a ""b"","c","#
    let csv = "offering_code,name,category,stage\r\n1,a,b,\r\n\(bad)\r\n3,,\"x\ny\",ready\r"
    let expected = [
      "offering_code,name,category,stage,\(Self.added)\r\n",
      bad, #",3,offering_code; name,"""2"" ;  ""a """"b""""","#,
      "has text after its closing quote; double the quotes that belong to the value; ",
      "has a quote but does not start with one; put the value in quotes and double those in it",
      ",SOURCE\r\n3,,\"x\ny\",ready,4,name; stage,; ready,\"is required; ",
      "is not one of idea, backlog, building, pilot, available, retired\",SOURCE\r",
    ]
    #expect(try rejects(in: csv) == expected.joined())
  }

  @Test func `a mended rejects file loads as it is`() throws {
    let csv = "offering_code,name,category\n1,a,b\n2,,b\n\n3,c\n"
    let first = try rejects(in: csv)
    let mended = first.replacing("2,,b,", with: "2,a,b,").replacing("\n3,c,", with: "\n3,c,d,")
      .replacing("\n,4,", with: "\n9,x,y,4,")
    let reading = try FeedReading(csv: mended, .offerings)
    #expect(reading.faults == [])
    #expect(reading.rows.map { $0["offering_code"] } == ["2", "9", "3"])
  }

  @Test func `what is still wrong gets its columns anew`() throws {
    let csv = "offering_code,name,category\n1,a,b\n2,,b\n3,c\n4,c,d,e\n"
    let first = try rejects(in: csv)
    let second = try rejects(in: first)
    #expect(
      second == """
        offering_code,name,category,\(Self.added)
        2,,b,2,name,,is required,SOURCE
        3,c,3,,,the record is too short: 7 fields where the header has 8,SOURCE
        4,c,d,e,4,,,the record is too long: 9 fields where the header has 8,SOURCE

        """)
  }

  @Test func `columns are named as the file names them`() throws {
    let mapping = """
      feed: offerings
      source: { delimiter: ";" }
      columns: { offering_code: Code, name: Name, category: Name, list_price: Price }
      constants: { currency: USD }
      """
    let csv = "Code;Name;Price\n1;a;1,5\n"
    #expect(
      try rejects(in: csv, mapping: mapping) == "Code;Name;Price;"
        + Self.added.replacing(",", with: ";") + "\n1;a;1,5;2;Price;1,5;"
        + "\"is not a number like -1234.50; it looks like a decimal comma: "
        + "say `source: { decimal: \"\",\"\" }` in a mapping\";SOURCE\n")
  }

  @Test func `faults that the database found are written with the file's names`() throws {
    let mapping = try Mapping(
      yaml: "feed: offerings\ncolumns: { offering_code: Code, name: Name, category: Name }",
      file: "map.yaml")
    try Fixture.withFile("Code,Name\n1,a\n2,b\n".utf8) { path in
      let target = path + ".rejects"
      defer { try? FileManager.default.removeItem(atPath: target) }
      let fault = { Fault(column: "offering_code", value: $0, reason: "is retired") }
      try RejectsFile.write(
        to: target, of: InputFile(path: path), mapping: mapping,
        rejections: [
          Rejection(record: 1, line: 2, faults: [fault("1")]),
          Rejection(record: 2, line: 3, faults: [fault("2"), fault("x")]),
        ])
      let origin = try source(path)
      #expect(
        String(decoding: try Fixture.bytes(target), as: UTF8.self) == """
          Code,Name,\(Self.added)
          1,a,2,Code,1,is retired,\(origin)
          2,b,3,Code; Code,2; x,is retired; is retired,\(origin)

          """)
    }
  }

  @Test(arguments: [
    ("utf-8", String.Encoding.utf8, [0xEF, 0xBB, 0xBF] as [UInt8]),
    ("iso-8859-1", .isoLatin1, []), ("windows-1252", .windowsCP1252, []),
    ("utf-16", .utf16LittleEndian, [0xFF, 0xFE]), ("utf-16", .utf16BigEndian, [0xFE, 0xFF]),
  ])
  func `the encoding stays that of the input`(
    name: String, encoding: String.Encoding, mark: [UInt8]
  ) throws {
    let mapping = """
      feed: offerings
      source: { encoding: \(name) }
      columns: { offering_code: Códe, name: Name, category: Name, stage: Stage }
      """
    let csv = "Códe,Name,Stage\n1,Ä,\n2,é,ü\n"
    let bytes = mark + Array(try #require(csv.data(using: encoding)))
    let (found, origin) = try Fixture.withFile(bytes) { path in
      (try rejects(of: path, mapping: mapping), try source(path))
    }
    #expect(Array(found.prefix(mark.count)) == mark)
    let text = try #require(String(bytes: found.dropFirst(mark.count), encoding: encoding))
    #expect(
      text == "Códe,Name,Stage,\(Self.added)\n2,é,ü,3,Stage,ü,"
        + "\"is not one of idea, backlog, building, pilot, available, retired\",\(origin)\n")
  }

  @Test func `bytes that are no letters stay as they are`() throws {
    let path = Fixture.path("records/invalid-utf-8.csv")
    let reading = try FeedReading(path)
    let target = FileManager.default.temporaryDirectory.appending(path: "feeds-\(UUID())")
      .path(percentEncoded: false)
    defer { try? FileManager.default.removeItem(atPath: target) }
    try RejectsFile.write(
      to: target, of: InputFile(path: path), mapping: nil, rejections: reading.rejections)
    let bad = try Fixture.bytes(path).split(separator: 0x0A)[2]
    #expect(try Fixture.bytes(target).split(separator: 0x0A)[1].starts(with: bad))
  }

  @Test func `a record too long to look at is copied whole`() throws {
    let giant = "2," + String(repeating: "x", count: 5 << 20) + ",c"
    let text = try rejects(in: "offering_code,name,category\n1,a,b\n\(giant)\r\n3,a,b\n")
    #expect(text.contains("\n\(giant),3,name,,is longer than 1048576 bytes"))
    #expect(text.hasSuffix("\r\n"))
  }

  @Test func `the input is never overwritten`() throws {
    try Fixture.withFile("offering_code,name,category\n1,,b\n".utf8) { path in
      let message = inputError {
        try RejectsFile.write(
          to: path, of: InputFile(path: path), mapping: nil,
          rejections: [Rejection(record: 1, line: 2, faults: [])])
      }
      #expect(
        message?.hasSuffix("the rejects would overwrite their input; name another file") == true)
    }
  }

  @Test func `nothing is left behind when it fails`() throws {
    try Fixture.withFile("offering_code,name,category\n1,,b\n".utf8) { path in
      let target = path + ".rejects"
      let message = inputError {
        try RejectsFile.write(
          to: target, of: InputFile(path: path), mapping: nil,
          rejections: [Rejection(record: 7, line: 8, faults: [])])
      }
      #expect(message?.contains("no longer has all the records") == true)
      let folder = URL(filePath: path).deletingLastPathComponent()
      let name = URL(filePath: path).lastPathComponent
      let left = try FileManager.default.contentsOfDirectory(
        atPath: folder.path(percentEncoded: false))
      #expect(left.filter { $0.hasPrefix(name) } == [name])
    }
  }
}
