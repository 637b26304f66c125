package import Offerbook

extension Report {
  /// The report as the bytes of a file.
  ///
  /// The same report gives the same bytes in every format but PDF. `width` is the number of columns
  /// of the terminal, for which only plain text cares; only a PDF cares for `paper`. Fails when a
  /// template of the page is broken, and with `PDFUnavailable` where nothing is there to make a PDF.
  package func bytes(
    as format: ReportFormat, width: Int? = nil, look: ReportLook = ReportLook(), paper: Paper = .a4
  ) throws -> [UInt8] {
    switch format {
    case .html: Array(try ReportPage(self, look: look).html().utf8)
    case .pdf: try PDFPrinter.found().print(paper.set(in: ReportPage(self, look: look).html()))
    case .xlsx: try ReportWorkbook(self).bytes()
    case .markdown: Array(MarkdownReport(self).text.utf8)
    case .text: Array(PlainReport(self, width: width).text.utf8)
    case .csv: Array(TidyReport(self).csv.utf8)
    case .json: Array((JSONValue(self).prettyText + "\n").utf8)
    }
  }

  /// The report as text, ending in a newline; for the formats that are text.
  package func rendered(
    as format: ReportFormat, width: Int? = nil, look: ReportLook = ReportLook()
  ) throws -> String {
    String(decoding: try bytes(as: format, width: width, look: look), as: UTF8.self)
  }
}
