internal import Offerbook

/// A report as a workbook: a sheet a section, then what it was made with.
struct ReportWorkbook {
  static let parametersName = "Parameters"

  let title: String
  let subject: String
  let month: Month
  let sheets: [SheetContent]

  init(_ report: Report) {
    title = report.title.onOneLine
    subject = report.subtitle.onOneLine
    month = report.month
    var names = SheetNames(reserved: [Self.parametersName])
    let sections = report.sections.map { section in
      SectionSheet(section, name: names.name(for: section.title)).content
    }
    let parameters = ParametersSheet(
      report, name: Self.parametersName, sheetNames: sections.map(\.name))
    sheets = sections + [parameters.content]
  }

  /// The workbook as a file's bytes.
  func bytes() throws -> [UInt8] {
    let file = try WorkbookFile(title: title, subject: subject, month: month)
    for sheet in sheets { try file.add(sheet) }
    return try file.bytes()
  }
}
