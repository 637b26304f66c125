import TestSupport
import Testing

@Suite("offerbook report")
struct ReportContractTests {
  @Test("writes every format by its ending, several at once, into folders that it makes")
  func formats() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook report 2026-10 --output a/october.html -o a/october.md -o a/b/october.txt \\
      >   -o a/october.csv -o a/october.json -o a/october.xlsx
      ! wrote a/october.html
      ! wrote a/october.md
      ! wrote a/b/october.txt
      ! wrote a/october.csv
      ! wrote a/october.json
      ! wrote a/october.xlsx
      $ head -1 a/october.html; head -1 a/october.md; head -1 a/b/october.txt; head -1 a/october.csv
      <!DOCTYPE html>
      # Services report, October 2026
      Services report, October 2026
      section,block,row,column,value,unit,reason,currency,is_total,row_number,column_number,report,\
      month
      $ head -3 a/october.json
      {
        "report": "monthly",
        "title": "Services report, October 2026",
      $ head -c 2 a/october.xlsx
      PK
      """)
  }

  @Test("writes text to standard output when nothing else is asked for, or -")
  func standardOutput() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook report 2026-10 | head -3
      Services report, October 2026
      =============================
      FY26-Q4 · plan version FY27 · bookings through 2026-10-31, revenue through 2026-11-30
      $ offerbook report 2026-10 -o october.txt -o - > printed.txt; cmp october.txt printed.txt
      ! wrote october.txt
      """)
  }

  @Test("gives the same bytes for the same ledger")
  func deterministic() throws {
    try Workshop(.practice).expect(
      """
      $ for run in 1 2; do offerbook report 2026-10 -o $run.html -o $run.xlsx -o $run.md \\
      >   -o $run.txt -o $run.csv -o $run.json 2> /dev/null; sleep 2; done
      $ for form in html xlsx md txt csv json; do cmp 1.$form 2.$form; done
      $ offerbook load bookings october.csv --mode snapshot | head -1 | cut -d: -f1
      load 6
      $ offerbook report 2026-10 --as-of 5 -o 3.html; cmp 1.html 3.html
      ! wrote 3.html
      """)
  }

  @Test("writes the other outputs where nothing is there to make a PDF, and says what to install")
  func withoutPrinter() throws {
    try Workshop(.practice).expect(
      """
      $ program=$(command -v offerbook); echo old > october.pdf; \
      PATH=/nowhere $program report 2026-10 -o a.md -o october.pdf -o a.csv
      ! wrote a.md
      ! wrote a.csv
      ! offerbook: a PDF needs WeasyPrint or Chromium, and neither is in PATH; install one of them \
      (apt-get install weasyprint)
      [69]
      $ cat october.pdf; ls a.*
      old
      a.csv
      a.md
      """)
  }

  @Test("is remembered with the SHA-256 of each file's bytes")
  func journal() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook report 2026-10 -o a.xlsx -o a.json 2> /dev/null
      $ offerbook log --format csv | grep -c -e $(sha256sum a.xlsx | cut -d" " -f1) \\
      >   -e $(sha256sum a.json | cut -d" " -f1)
      2
      """)
  }

  @Test("in JSON is as its published schema says")
  func schema() throws {
    let workshop = try Workshop(.practice)
    let written = try workshop.sh(
      "offerbook schema > schema.json; offerbook report 2026-10 -o report.json")
    #expect(written.status == 0)
    let folder = workshop.folder.path
    #expect(
      try IndependentReader.read("schema.py", "\(folder)/schema.json", "\(folder)/report.json")
        == "")
  }

  @Test("in a workbook holds the figures of the JSON")
  func workbook() throws {
    let workshop = try Workshop(.practice)
    let written = try workshop.sh("offerbook report 2026-10 -o report.json -o report.xlsx")
    #expect(written.status == 0)
    let folder = workshop.folder.path
    let said = try IndependentReader.read(
      "workbook_against_json.py", "\(folder)/report.json", "\(folder)/report.xlsx")
    #expect(said.split(separator: "\n").count == 1, "\(said)")
  }

  @Test("refuses an ending that it does not know and a file that cannot be written")
  func wrongFile() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook report 2026-10 --output october.doc
      ! offerbook: october.doc: cannot tell the format; end the name in one of .html, .pdf, .xlsx, \
      .md, .txt, .csv, .json
      [64]
      $ offerbook report 2026-10 --output october
      ! offerbook: october: cannot tell the format; end the name in one of .html, .pdf, .xlsx, .md, \
      .txt, .csv, .json
      [64]
      $ offerbook report 2026-10 --output october.csv/report.md
      ! offerbook: october.csv/report.md cannot be written; is the folder writable?
      [73]
      $ offerbook report 2026-1
      ! offerbook: '2026-1' is no month; write it like 2026-10
      ! Usage: offerbook report [<options>] <month>
      !   See 'offerbook report --help' for more information.
      [64]
      """)
  }
}
