package import Offerbook

extension Report {
  /// The report as text in a format, ending in a newline.
  ///
  /// `width` is the number of columns of the terminal; only plain text cares. Fails only when a
  /// template of the page is broken.
  package func rendered(
    as format: ReportFormat, width: Int? = nil, look: ReportLook = ReportLook()
  ) throws -> String {
    switch format {
    case .html: try ReportPage(self, look: look).html()
    case .markdown: MarkdownReport(self).text
    case .text: PlainReport(self, width: width).text
    case .csv: TidyReport(self).csv
    case .json: JSONValue(self).prettyText + "\n"
    }
  }
}
