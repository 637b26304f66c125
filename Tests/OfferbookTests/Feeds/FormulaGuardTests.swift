import Offerbook
import Testing

/// The `'` that CSV has before a text like a formula is taken off where a file has a feed's form.
struct FormulaGuardTests {
  /// A cell, and the text that it stands for.
  private static let cells = [
    ("'-", "-"), ("'+Premium", "+Premium"), ("'=1+1", "=1+1"), ("'@sum", "@sum"),
    ("'＝1", "＝1"), ("'-1-1", "-1-1"), ("''tis", "'tis"), ("''=1", "'=1"), ("'''", "''"),
    ("''", "'"), ("''-5", "'-5"),
    // What the program never prints is another's, and stays.
    ("'twas", "'twas"), ("'-5", "'-5"), ("'", "'"), ("=1+1", "=1+1"), ("-", "-"), ("-5", "-5"),
    ("o'clock", "o'clock"), ("’tis", "’tis"),
  ]

  @Test(arguments: cells)
  func `a cell stands for a text`(cell: String, text: String) throws {
    let reading = try FeedReading(csv: "offering_code,name,category\n\(cell),N,C\n", .offerings)
    #expect(reading.rows.first?["offering_code"] == text)
  }

  @Test(arguments: cells.prefix(11))
  func `a text is written with the guard where it needs one`(cell: String, text: String) {
    #expect(FormulaGuard.added(to: text) == cell)
  }

  @Test func `a list is guarded as a whole`() throws {
    let reading = try FeedReading(
      csv: "offering_code,name,category,segments\nA,N,C,'=x;'=y;z\n", .offerings)
    #expect(reading.rows.first?["segments"] == #"{"=x","'=y","z"}"#)
  }

  @Test func `another program's file is read as it is`() throws {
    let reading = try FeedReading(
      csv: "Code,Name,Group\n'=1,''x,'-\n",
      mapping: """
        feed: offerings
        columns: { offering_code: Code, name: Name, category: Group }
        """)
    #expect(
      reading.rows == [["offering_code": "'=1", "name": "''x", "category": "'-"]])
  }

  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func `any text reads back`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let letters = Array("'=+-@＝＠x5. \t\r\n\",;é\u{202E}\u{301}")
    let texts = (0..<20).map { number in
      let length = Int.random(in: 0...4, using: &random)
      return String((0..<length).map { _ in letters.randomElement(using: &random) ?? "x" })
        + (Bool.random(using: &random) ? "\(number)" : "")
    }
    .map(\.trimmingSpacesAround).filter { !$0.isEmpty }
    let records = texts.map { "C,N,C,\"\(FormulaGuard.added(to: $0).doublingQuotes)\"\n" }
    let reading = try FeedReading(
      csv: "offering_code,name,category,summary\n" + records.joined(), .offerings)
    #expect(reading.rows.map { $0["summary"] } == texts, "seed \(seed)")
  }
}

extension String {
  fileprivate var trimmingSpacesAround: String {
    // What turns letters around is no part of a text's ends either.
    func isEdge(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar == "\u{202E}"
    }
    let inner = unicodeScalars.drop(while: isEdge)
    let end = inner.lastIndex { !isEdge($0) }
    return end.map { String(inner[...$0]) } ?? ""
  }

  /// By scalars: a quote with an accent on it is a quote to a reader of CSV.
  fileprivate var doublingQuotes: String {
    unicodeScalars.reduce(into: "") { $0 += $1 == "\"" ? "\"\"" : String($1) }
  }
}
