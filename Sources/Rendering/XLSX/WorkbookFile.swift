internal import CLibXLSXWriter
internal import Foundation
internal import Offerbook

/// A workbook being written by libxlsxwriter, into a folder of its own that is gone afterwards.
final class WorkbookFile {
  private let folder: PrivateFolder
  let book: UnsafeMutablePointer<lxw_workbook>
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
  private var isOpen = true

  /// Starts a workbook that counts as made on the month's last day.
  ///
  /// So the same report gives the same bytes whenever it is written.
  init(title: String, subject: String, month: Month) throws {
    folder = try PrivateFolder()
    var options = lxw_workbook_options()
    let temporary = strdup(folder.path)
    defer { free(temporary) }
    options.tmpdir = temporary
    guard let book = workbook_new_opt(folder.file("report.xlsx"), &options) else {
      throw WorkbookError("memory is short")
    }
    self.book = book
    var properties = lxw_doc_properties()
    properties.title = strdup(title.withoutEscapes)
    properties.subject = strdup(subject.withoutEscapes)
    properties.created = month.noonOfLastDay
    defer {
      free(properties.title)
      free(properties.subject)
    }
    try Self.check(workbook_set_properties(book, &properties))
  }

  deinit {
    if isOpen { lxw_workbook_free(book) }
  }

  /// Adds a sheet with its cells and charts.
  func add(_ content: SheetContent) throws {
    guard let sheet = workbook_add_worksheet(book, content.name) else {
      throw WorkbookError("a sheet cannot be called '\(content.name)'")
    }
    try SheetWriter(file: self, sheet: sheet, content: content).write()
  }

  /// Ends the workbook and gives its bytes.
  func bytes() throws -> [UInt8] {
    isOpen = false
    try Self.check(workbook_close(book))
    return [UInt8](try Data(contentsOf: URL(filePath: folder.file("report.xlsx"))))
  }

  /// The workbook's format for a style, made once.
  func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let known = formats[style] { return known }
    guard let format = workbook_add_format(book) else { return nil }
    style.apply(to: format)
    formats[style] = format
    return format
  }

  /// Every call is asked how it went: half a workbook is none.
  static func check(_ code: lxw_error) throws {
    guard code != LXW_NO_ERROR else { return }
    throw WorkbookError(String(cString: lxw_strerror(code)))
  }
}

/// Why a workbook could not be written.
struct WorkbookError: Error, CustomStringConvertible {
  let description: String

  init(_ reason: String) { description = "the workbook cannot be written: \(reason)" }
}

extension Month {
  /// Noon of the month's last day in UTC, in seconds since 1970.
  fileprivate var noonOfLastDay: time_t {
    var parts = tm()
    parts.tm_year = Int32(year - 1900)
    // The day before the first of the next month.
    parts.tm_mon = Int32(month)
    parts.tm_mday = 0
    parts.tm_hour = 12
    return timegm(&parts)
  }
}
