internal import Offerbook

/// A form in which a report can be written.
package enum ReportFormat: String, CaseIterable, Sendable {
  /// One self-contained page with charts, for a browser, a mail or a printer.
  case html
  /// The page on paper, made by WeasyPrint or Chromium.
  case pdf
  /// A workbook with typed cells and native charts, for a spreadsheet.
  case xlsx
  /// Pipe tables, for a wiki or a pull request.
  case markdown
  /// Aligned columns, for a terminal.
  case text
  /// One tidy table of exact values, for an analysis or a script.
  case csv
  /// The whole report as a value with exact numbers, for a program.
  case json

  /// The extension of the format's files, without the point.
  package var fileExtension: String {
    switch self {
    case .html: "html"
    case .pdf: "pdf"
    case .xlsx: "xlsx"
    case .markdown: "md"
    case .text: "txt"
    case .csv: "csv"
    case .json: "json"
    }
  }

  /// Whether the format's bytes are UTF-8.
  package var isText: Bool {
    switch self {
    case .html, .markdown, .text, .csv, .json: true
    case .pdf, .xlsx: false
    }
  }

  /// Reads the format from a path's extension; fails when it is none of the known ones.
  package init(path: String) throws {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last
    let known = Self.allCases.first { $0.fileExtension == ending?.lowercased() }
    guard let known else {
      let endings = Self.allCases.map { "." + $0.fileExtension }.joined(separator: ", ")
      throw InputError("cannot tell the format; end the name in one of \(endings)", file: path)
    }
    self = known
  }
}
