import Offerbook
import Rendering
import Testing

@Suite("Report formats")
struct ReportFormatTests {
  @Test(
    "are told by the extension",
    arguments: [
      ("r.html", .html), ("out/october.MD", .markdown), ("a.b.txt", .text), ("/tmp/x.csv", .csv),
      ("./x.json", .json), ("r.XLSX", .xlsx), ("r.pdf", .pdf),
    ] as [(String, ReportFormat)])
  func known(path: String, format: ReportFormat) throws {
    #expect(try ReportFormat(path: path) == format)
  }

  @Test(
    "that are unknown are an error that lists the known", arguments: ["r.doc", "html", "a.b/c"])
  func unknown(path: String) {
    #expect(
      throws: InputError(
        "cannot tell the format; end the name in one of .html, .pdf, .xlsx, .md, .txt, .csv, .json",
        file: path)
    ) {
      try ReportFormat(path: path)
    }
  }
}
