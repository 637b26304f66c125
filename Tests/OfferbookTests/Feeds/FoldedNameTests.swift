import Testing

@testable import Offerbook

/// Names and ids have one form, whatever a system puts around and between their letters.
@Suite struct FoldedNameTests {
  @Test(arguments: [
    ("Large", "Large"), (" Large\t", "Large"), ("Large\u{A0}", "Large"),
    ("\u{202F}\u{3000}Large\u{2009}", "Large"), ("\u{FEFF}Large\u{200B}", "Large"),
    ("Public\u{A0}Sector", "Public Sector"), ("Public  Sector", "Public Sector"),
    ("Public\u{A0} \n\u{2003}Sector", "Public Sector"), ("Pub\u{AD}lic", "Public"),
    ("O\u{2060}P-\u{200B}1", "OP-1"), ("\u{200E}OP-1\u{200F}", "OP-1"), ("\u{A0}\u{200B}", ""),
    ("Zu\u{308}rich", "Zürich"), ("Ł\u{F3}dź", "Łódź"), ("Москва", "Москва"), ("東京\u{3000}", "東京"),
    ("\u{212B}", "Å"), ("サ\u{30FC}ビス\u{3000}部", "サービス 部"),
  ])
  func `a name is folded`(written: String, folded: String) {
    #expect(Array(FoldedName.of(written).unicodeScalars) == Array(folded.unicodeScalars))
    let arena = ByteArena()
    let run = FoldedName.of(arena.keep(written), into: arena)
    #expect(Array(run.text.unicodeScalars) == Array(folded.unicodeScalars))
  }

  /// They are part of how Persian and Hindi words are written, and what makes one emoji of several.
  @Test(arguments: ["می\u{200C}خواهم", "क्\u{200D}ष", "👩\u{200D}💻"])
  func `joiners stay where they join`(name: String) {
    #expect(Array(FoldedName.of(name).unicodeScalars) == Array(name.unicodeScalars))
  }

  @Test(arguments: ["La\u{200D}rge", "Large\u{200C}", "\u{200D}Large"])
  func `joiners go from letters that they do not join`(name: String) {
    #expect(FoldedName.of(name) == "Large")
  }

  @Test func `keys and dimensions are folded, free texts only trimmed`() throws {
    let reading = try FeedReading(
      csv: """
        opportunity_id,line,close_date,kind,amount,currency,account_id,opportunity_name,segment
        \u{A0}D\u{A0}1 ,1,2026-01-05,product\u{A0},1,USD,A\u{200B}1,\u{A0}Two  words\u{A0},Public  Sector
        """)
    #expect(reading.faults == [])
    let row = try #require(reading.rows.first)
    #expect(row["opportunity_id"] == "D 1")
    #expect(row["account_id"] == "A1")
    #expect(row["kind"] == "product")
    #expect(row["segment"] == "Public Sector")
    #expect(row["opportunity_name"] == "Two  words")
  }

  @Test func `a cell of nothing but spaces is blank`() throws {
    let reading = try FeedReading(
      csv: """
        opportunity_id,line,close_date,kind,amount,currency,account_id,segment
        D1,1,2026-01-05,product,1,USD,\u{A0},\u{3000}
        """)
    #expect(reading.faults == ["2 account_id '\u{A0}' is required"])
  }

  @Test func `a mapping meets columns and values in whatever spaces they come`() throws {
    let reading = try FeedReading(
      csv: """
        Deal\u{A0}Id,Deal  Stage,Amount,Size
        D1,Closed\u{A0}Won,5,Very\u{A0}Large
        D2,Closed Lost,5,Very Large
        """,
      mapping: """
        feed: bookings
        keep: { Deal Stage: [Closed Won] }
        columns: { opportunity_id: Deal Id, amount: Amount, segment: Size }
        constants: { line: 1, close_date: 2026-01-05, kind: product, currency: USD, account_id: A }
        values: { segment: { Very Large: Large } }
        """)
    #expect(reading.faults == [])
    #expect(reading.rows.map { $0["opportunity_id"] } == ["D1"])
    #expect(reading.rows.map { $0["segment"] } == ["Large"])
  }
}
