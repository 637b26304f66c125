import Offerbook
import Testing

@testable import Rendering

@Suite("CSV")
struct CSVTests {
  @Test("quotes only where needed and ends lines in LF")
  func quoting() {
    var csv = CSVText()
    csv.append(["a", "b,c", "say \"x\"", "two\nlines", "cr\r\nlf", ""])
    csv.append([""])
    #expect(csv.text == "a,\"b,c\",\"say \"\"x\"\"\",\"two\nlines\",\"cr\r\nlf\",\n\"\"\n")
  }

  @Test(
    "defuses text that a spreadsheet would run",
    arguments: [
      "=1+1", "+1", "-x", "-1-1", "--1", "@sum", "\tx", "\rx", "=\u{301}x", "'tis", "＝1", "＠x",
    ])
  func defusing(text: String) {
    #expect(CSVText.defused(text) == "'" + text)
  }

  @Test("leaves other text and all numbers as they are")
  func harmless() {
    #expect(CSVText.defused("a=1") == "a=1")
    #expect(CSVText.defused("") == "")
    #expect(CSVText.defused("-12.50") == "-12.50")
    let table = Table(
      columns: [ReportColumn("Name", isText: true), ReportColumn("AC")], rows: [["-x", "-12.50"]])
    #expect(table.csv() == "Name,AC\n'-x,-12.50\n")
  }

  @Test("holds every value exactly, with a reason where there is none")
  func tidy() {
    let table = ReportTable(
      name: "t", caption: "T", columns: [ReportColumn("S", isText: true), ReportColumn("AC")],
      rows: [
        ReportRow([.text("Large"), .amount("1234567.8950")]),
        ReportRow([.text("=x"), .none(reason: "no-deals")]),
      ], rowsInFull: 9)
    let report = Report(
      title: "R", month: Month(year: 2026, month: 10), subtitle: "", currency: "EUR",
      sections: [ReportSection(name: "s", title: "S", blocks: [.table(table)])])
    #expect(
      TidyReport(report).csv.split(separator: "\n").suffix(3) == [
        "s,t,Large,AC,1234567.8950,EUR,,EUR,false,1,2,monthly,2026-10",
        "s,t,'=x,AC,,,no-deals,,false,2,2,monthly,2026-10",
        "s,t,,rows in full,9,count,,,false,,1,monthly,2026-10",
      ])
  }

  @Test("knows every value by its numbers, also where rows and columns have the same names")
  func keys() throws {
    let lines = try FixtureReport.report.rendered(as: .csv).split(separator: "\n").dropFirst()
    let keys = lines.map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      return (fields.prefix(2) + fields.suffix(4).prefix(2)).joined(separator: ",")
    }
    #expect(keys.count == Set(keys).count)
  }

  @Test("lets no control character through that a terminal would act on")
  func controls() {
    var csv = CSVText()
    csv.append(["a\u{1B}[31m\u{0}", "b\u{9B}"])
    #expect(csv.text == "a\u{FFFD}[31m\u{FFFD},b\u{FFFD}\n")
  }
}
