import Testing

@testable import Offerbook

struct FeedsScannerTests {
  private static let text = """
    a,b\r\n"x ""y""\r\nz",\n\n\n"q",""\r\r\n,,\nlast,"line"
    """

  /// The records as line, cells and marks.
  private func scan(_ text: String, chunk: Int) throws -> [String] {
    try Fixture.withFile(text.utf8) { path in
      let scanner = CSVScanner(try InputFile(path: path), dialect: CSVDialect(), chunk: chunk)
      let arena = ByteArena()
      var records: [String] = []
      while try scanner.advance() {
        let cells = (0..<scanner.fieldCount).map { position in
          scanner.unescaped(scanner.cell(position), into: arena).text
        }
        records.append("\(scanner.line) \(scanner.isBlank ? "blank" : "\(cells)")")
      }
      return records
    }
  }

  @Test(arguments: 12...80)
  func `records are the same wherever a window ends`(chunk: Int) throws {
    #expect(
      try scan(Self.text, chunk: chunk) == [
        #"1 ["a", "b"]"#,
        #"2 ["x \"y\"\r\nz", ""]"#,
        "4 blank",
        "5 blank",
        #"6 ["q", ""]"#,
        "7 blank",
        #"8 ["", "", ""]"#,
        #"9 ["last", "line"]"#,
      ])
  }

  @Test func `the window does not grow with a value of ten megabytes`() throws {
    let giant = String(repeating: "x", count: 10 << 20)
    let rows = "PS-1,Start,Consulting\nPS-2,\"\(giant)\n\",Consulting\nPS-3,Start,Consulting\n"
    let reading = try FeedReading(csv: "offering_code,name,category\n" + rows, .offerings)
    #expect(
      reading.faults == [
        "3 name '' is longer than 1048576 bytes; is a quote missing before it?"
      ])
    #expect(reading.rows.map { $0["offering_code"] } == ["PS-1", "PS-3"])
    #expect(reading.numbers.map(\.line) == [2, 5])
  }

  @Test func `a value over one megabyte is rejected and named`() throws {
    let long = String(repeating: "x", count: 1 << 20)
    let rows = "PS-1,\(long),Consulting\nPS-2,\(long)x,Consulting\n"
    let reading = try FeedReading(csv: "offering_code,name,category\n" + rows, .offerings)
    #expect(reading.rows.map { $0["name"]?.count } == [1 << 20])
    #expect(reading.rejections.map(\.line) == [3])
  }

  @Test(arguments: ["", "\r\n"])
  func `a giant record may be the last`(end: String) throws {
    let giant = String(repeating: "x,", count: 2_200_000)
    let reading = try FeedReading(csv: "offering_code,name,category\n" + giant + end, .offerings)
    #expect(reading.rejections.map(\.line) == [2])
    #expect(reading.counts.read == 1)
  }

  @Test func `a quote that swallows the rest of a long file is reported where it opened`() throws {
    let rest = String(repeating: "PS-1,Start,Consulting\n", count: 200_000)
    let csv = "offering_code,name,category\nPS-1,\"Start,Consulting\n" + rest
    let message = inputError { _ = try FeedReading(csv: csv, .offerings) }
    #expect(message?.contains(":2: a quote is opened here and never closed") == true)
  }
}
