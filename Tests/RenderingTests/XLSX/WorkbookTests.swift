import Foundation
import Offerbook
import TestSupport
import Testing

@testable import Rendering

@Suite("The workbook")
struct WorkbookTests {
  @Test("holds the figures of the JSON, cell for cell, with control totals that agree")
  func figures() throws {
    let folder = try TemporaryFolder()
    let report = FixtureReport.report
    try Data(report.bytes(as: .xlsx)).write(to: URL(filePath: folder.path + "/r.xlsx"))
    let json = try folder.write(report.rendered(as: .json), to: "r.json")
    let said = try IndependentReader.read(
      "workbook_against_json.py", json, folder.path + "/r.xlsx")
    let lines = said.split(separator: "\n")
    #expect(lines.count == 1, "\(said)")
    let tables = report.sections.flatMap(\.blocks).filter { block in
      switch block {
      case .scorecard, .table, .chart: true
      case .paragraph, .comments, .definitions: false
      }
    }
    #expect(lines.first?.hasPrefix("\(tables.count) tables, ") == true, "\(said)")
  }

  @Test("has a sheet a section and one with the parameters, headers in view")
  func sheets() throws {
    let book = try ReadWorkbook.written(FixtureReport.report)
    #expect(book.sheets.map(\.name) == FixtureReport.report.sections.map(\.title) + ["Parameters"])
    let offerings = try #require(book.sheets.first { $0.name == "Offerings by bookings" })
    #expect(offerings.frozen == "B5")
    #expect(offerings["A4"]?.value == "Offering")
    #expect(book.created == "2026-10-31T12:00:00")
    #expect(book.title == FixtureReport.report.title)
  }

  @Test("types its cells: money, percent, points, counts, days, words")
  func types() throws {
    let comment = ReportComment(about: "", text: "Why", author: "Ada", day: "2026-11-03")
    let row = ReportRow([
      .text("Large"), .amount("1204300.50"), .ratio("0.0613"),
      .pointChange("-0.004", isGood: false),
      .relativeChange("0.08", isGood: true), .count("24"), .count("2.5"), .amountIn("JPY", "900"),
      .status(.urgent), .none(reason: "not-planned"),
    ])
    let sheet = try sheet([.table(table([row])), .comments([comment])])
    let cells = ["B5", "C5", "D5", "E5", "F5", "G5", "H5"].map { sheet[$0] }
    #expect(cells.map { $0?.type } == Array(repeating: "number", count: 7))
    #expect(
      cells.map { $0?.value } == ["1204300.5", "0.0613", "-0.004", "0.08", "24", "2.5", "900"])
    #expect(
      cells.map { $0?.format } == [
        "#,##0;-#,##0", "0.0%", "+0.0%\" pts\";-0.0%\" pts\";0.0%\" pts\"",
        "+0.0%;-0.0%;0.0%", "#,##0", "#,##0.0", "#,##0 \"JPY\";-#,##0 \"JPY\"",
      ])
    #expect(sheet["I5"]?.value == "■ urgent")
    let day = sheet.cells.first { $0.type == "date" }
    #expect(day?.value == "2026-11-03 00:00:00" && day?.format == "yyyy-mm-dd")
  }

  @Test("writes what is shown as zero without a sign and in no colour, all of its digits kept")
  func zeros() throws {
    let cells: [ReportCell] = [
      .amount("-0.4"), .ratio("-0.0003"), .amountChange("-0.4", isGood: false),
      .pointChange("-0.0003", isGood: false), .relativeChange("0.0004", isGood: true),
    ]
    let sheetCells = cells.map { SheetCell($0) }
    #expect(
      sheetCells.map(\.style.numberFormat) == [
        "#,##0;#,##0", "0.0%;0.0%", "0;0", "0.0%\" pts\";0.0%\" pts\"", "0.0%;0.0%",
      ])
    #expect(sheetCells.allSatisfy { $0.style.ink == .normal })
    #expect(sheetCells[0].value == .number("-0.4"))
    #expect(SheetCell(.pointChange("-0.003", isGood: false)).style.ink == .bad)
  }

  @Test("leaves the cell of a missing value empty and says why beside the row")
  func missing() throws {
    let rows = [
      ReportRow([.text("Large"), .amount("1"), .none(reason: "not-planned")]),
      ReportRow([.text("SMB"), .none(reason: "no-data"), .none(reason: "not-planned")]),
      ReportRow([.text("Mid"), .amount("0"), .amount("2")]),
    ]
    let sheet = try sheet([.table(table(rows, titles: ["Segment", "AC", "PL"]))])
    #expect(sheet["C5"] == nil && sheet["B6"] == nil)
    #expect(sheet["D5"]?.value == "PL: not planned")
    #expect(sheet["D6"]?.value == "AC: no data; PL: not planned")
    #expect(sheet["B7"]?.value == "0" && sheet["D7"] == nil)
  }

  @Test("takes no text for a formula, a link or an escape")
  func text() throws {
    let texts = ["=1+1", "@SUM(A1)", "{=1}", "http://example.org", "_x0041_", "a\u{0}b\u{1B}c", ""]
    let sheet = try sheet([.table(table(texts.map { ReportRow([.text($0)]) }))])
    #expect(sheet.cells.allSatisfy { $0.type == "text" } && sheet.links == 0)
    let shown = [
      "=1+1", "@SUM(A1)", "{=1}", "http://example.org", "_x0041_", "a\u{FFFD}b\u{FFFD}c",
    ]
    #expect(sheet.cells.map(\.value).filter(shown.contains).count == shown.count)
  }

  @Test("holds fifteen digits of an amount, and of more the nearest")
  func digits() throws {
    let amounts: [ExactDecimal] = ["123456789012.34", "-0.00000001", "999999999999999999.99"]
    let sheet = try sheet([.table(table(amounts.map { ReportRow([.text("x"), .amount($0)]) }))])
    let read = ["B5", "B6", "B7"].compactMap { sheet[$0].flatMap { Double($0.value) } }
    #expect(read == [123_456_789_012.34, -0.000_000_01, 1e18])
  }

  @Test("gives the same bytes for the same report")
  func deterministic() throws {
    let first = try FixtureReport.report.bytes(as: .xlsx)
    Thread.sleep(forTimeInterval: 2.1)  // A zip file keeps times in steps of two seconds.
    #expect(try FixtureReport.report.bytes(as: .xlsx) == first)
  }

  private func table(_ rows: [ReportRow], titles: [String] = []) -> ReportTable {
    let count = rows.map(\.cells.count).max() ?? 0
    let titles = titles.isEmpty ? (1...max(1, count)).map { "C\($0)" } : titles
    return ReportTable(
      name: "t", caption: "T", columns: titles.map { ReportColumn($0) }, rows: rows)
  }

  private func sheet(_ blocks: [ReportBlock]) throws -> ReadWorkbook.Sheet {
    let report = Report(
      title: "R", month: Month(year: 2026, month: 10), subtitle: "", currency: "USD",
      sections: [ReportSection(name: "s", title: "S", blocks: blocks)])
    return try ReadWorkbook.written(report).sheets[0]
  }
}
