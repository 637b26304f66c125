import Offerbook
import Testing

@testable import Rendering

@Suite("Plain text")
struct TextTests {
  @Test(
    "counts terminal columns",
    arguments: [
      ("abc", 3), ("日本語", 6), ("ｱ", 1), ("한국", 4), ("é", 1), ("e\u{301}", 1), ("🚀", 2),
      ("👩‍💻", 2), ("🇩🇪", 2), ("❤️", 2), ("العربية", 7), ("−–·●▲■…", 7), ("", 0),
    ])
  func width(text: String, columns: Int) {
    #expect(text.displayWidth == columns)
  }

  @Test("cuts text to a width without splitting a wide character")
  func truncation() {
    #expect("日本語".truncated(toWidth: 6) == "日本語")
    #expect("日本語".truncated(toWidth: 5) == "日本…")
    #expect("日本語".truncated(toWidth: 4) == "日…")
  }

  @Test("aligns words left and numbers right")
  func table() {
    let table = Table(
      columns: [ReportColumn("Feed", isText: true), ReportColumn("Rows")],
      rows: [["bookings", "1,204"], ["日本", "7"], ["short"]])
    #expect(
      table.text() == """
        Feed       Rows
        --------  -----
        bookings  1,204
        日本          7
        short

        """)
  }

  @Test("shortens words, never numbers, where the terminal is narrow")
  func narrow() {
    let table = Table(
      columns: [ReportColumn("Offering", isText: true), ReportColumn("AC")],
      rows: [["Implementation, Large", "2,104,400"]])
    #expect(table.text(width: 24).hasSuffix("Implementati…  2,104,400\n"))
    #expect(table.text(width: 5).hasSuffix("Implement…  2,104,400\n"))
  }

  @Test("breaks titles between words before it shortens anything")
  func titles() {
    let table = Table(
      columns: [ReportColumn("Geo", isText: true), ReportColumn("Attach rate, Oct 2026")],
      rows: [["Americas", "7.4 %"]])
    #expect(
      table.text(width: 22) == """
                  Attach rate,
        Geo           Oct 2026
        --------  ------------
        Americas         7.4 %

        """)
  }

  @Test("sets a table row under row where its columns do not fit")
  func stacked() {
    let table = TextTable(
      columns: [
        ReportColumn("Segment", isText: true), ReportColumn("Bookings AC"), ReportColumn("Note"),
      ],
      rows: [["Large"], ["AMER", "612,400", "a sentence that is too long"], ["Sum", "1", ""]],
      firstTotal: 2)
    #expect(!table.fits(24))
    #expect(
      table.stacked(width: 24) == """
        Large
        AMER
          Bookings
          AC             612,400
          Note
            a sentence that is
            too long
        ------------------------
        Sum
          Bookings
          AC                   1

        """)
  }

  @Test("lets no text from data command the terminal")
  func control() {
    #expect("red\u{1B}[31m\u{9B}\u{202E}x\r\ny".onOneLine == "red\u{FFFD}[31m\u{FFFD}x  y")
  }

  @Test("breaks lines between words")
  func wrapping() {
    #expect("one two three".wrapped(toWidth: 7) == ["one two", "three"])
    #expect("unbreakable one".wrapped(toWidth: 4) == ["unbr", "eaka", "ble", "one"])
    #expect("日本語".wrapped(toWidth: 5) == ["日本", "語"])
    #expect("one two".wrapped(toWidth: nil) == ["one two"])
  }

  @Test("counts the rows that a list names, and neither its total nor the others")
  func shortened() {
    func row(_ name: String, isTotal: Bool = false, isOthers: Bool = false) -> ReportRow {
      ReportRow([.text(name)], isTotal: isTotal, isOthers: isOthers)
    }
    let rows = [row("A"), row("B"), row("3 others", isOthers: true), row("Total", isTotal: true)]
    func caption(_ rowsInFull: Int) -> String {
      ReportTable(
        name: "t", caption: "T", columns: [ReportColumn("")], rows: rows, rowsInFull: rowsInFull
      ).captionWithCount
    }
    #expect(caption(6) == "T (2 of 5)" && caption(3) == "T")
  }
}
