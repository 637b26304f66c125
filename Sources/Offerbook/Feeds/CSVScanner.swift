/// Splits the bytes of a CSV file into records and cells, in memory that does not grow.
///
/// Records end with LF, CR LF or CR, also mixed; quoted cells hold delimiters, line ends and
/// doubled quotes. Faults inside a cell are marked, never repaired.
final class CSVScanner {
  /// The longest record that is looked at as a whole, in bytes.
  static let longestRecord = 4 << 20
  /// The most cells of a record that are kept; more are only counted.
  static let mostFields = 4096
  /// How many bytes are read at a time: few enough to stay in the processor's cache.
  static let chunk = 1 << 18

  let name: String
  let dialect: CSVDialect
  let classes: CSVClasses
  private let source: ByteSource
  private let chunk: Int

  /// The number of the current record, zero for the header.
  private(set) var record = -1
  /// The physical line of the current record's first byte.
  private(set) var line = 1
  /// Whether the current record is a blank line; its cells are then those of a later record.
  private(set) var isBlank = false
  let fields = UnsafeMutablePointer<CSVField>.allocate(capacity: CSVScanner.mostFields)
  var fieldCount = 0
  /// Where in the window the current record starts, where its line end starts, what follows it.
  var start = 0
  var contentEnd = 0
  var next = 0
  /// The first column that holds too much, when the record is too long for the window.
  var oversizedField: Int?

  let window = UnsafeMutablePointer<UInt8>.allocate(capacity: CSVScanner.longestRecord + 1)
  var filled = 0
  var isAtEnd = false
  var nextLine = 1
  /// Where a quote is open at the end of the window.
  var openQuoteLine: Int?
  /// Whether the file starts with the byte-order mark of UTF-8, which is no part of the header.
  private(set) var hasByteOrderMark = false
  /// The offset of the window's first byte in the bytes that the source gave.
  private var windowOffset = 0
  private var blankLines = 0
  private var recordLine = 1

  /// Starts at the beginning of a file, reading `chunk` bytes at a time (12 at least).
  init(_ file: InputFile, dialect: CSVDialect, chunk: Int = CSVScanner.chunk) {
    self.chunk = chunk
    self.dialect = dialect
    name = file.name
    source = ByteSource(file, encoding: dialect.encoding)
    classes = CSVClasses(delimiter: dialect.delimiter)
    window[0] = CSVDialect.lineFeed
  }

  deinit {
    fields.deallocate()
    window.deallocate()
  }

  /// How many bytes of the file were read so far.
  var bytesRead: Int { source.offset }
  var isBigEndian: Bool { source.isBigEndian }

  /// The offset in the file of a byte in the window; for UTF-16, in its text as UTF-8.
  func offset(_ position: Int) -> Int { windowOffset + position }

  /// Goes to the next record; false when there is none.
  ///
  /// A blank line is a record when another record follows it, and nothing before the header or at
  /// the end of the file. The bytes of a record that is too long for the window go to `keep`.
  func advance(keep: (UnsafeRawBufferPointer) throws -> Void = { _ in }) throws -> Bool {
    if blankLines == 0, !isBlank {
      repeat {
        guard try scan(keep) else { return false }
        recordLine = nextLine - linesInRecord
        blankLines += isBlankScan ? 1 : 0
      } while isBlankScan
      if record < 0 { blankLines = 0 }
    }
    record += 1
    isBlank = blankLines > 0
    line = recordLine - blankLines
    blankLines -= isBlank ? 1 : 0
    return true
  }

  /// How many physical lines the record that was scanned last takes.
  var linesInRecord = 1

  private var isBlankScan: Bool { fieldCount == 1 && contentEnd == start && oversizedField == nil }

  /// Scans the next record whole, reading on as far as it needs.
  private func scan(_ keep: (UnsafeRawBufferPointer) throws -> Void) throws -> Bool {
    start = next
    oversizedField = nil
    while !scanWindow() {
      if isAtEnd {
        guard let openQuoteLine else { return false }
        throw unterminated(openQuoteLine)
      }
      if start == 0, filled == Self.longestRecord {
        try scanOversized(keep)
        return true
      }
      try refill()
    }
    return true
  }

  func unterminated(_ line: Int) -> InputError {
    InputError(
      "a quote is opened here and never closed; close it, or double it if it belongs to the value",
      file: name, line: line)
  }

  /// Moves the record that was begun to the front and reads on behind it.
  func refill() throws {
    let kept = filled - start
    window.update(from: window + start, count: kept)
    windowOffset += start
    start = 0
    next = 0
    let room = min(chunk, Self.longestRecord - kept)
    let count = try source.read(
      into: UnsafeMutableRawBufferPointer(start: window + kept, count: room))
    filled = kept + count
    isAtEnd = count == 0
    window[filled] = CSVDialect.lineFeed
    if windowOffset == 0, kept == 0 {
      try refuseWorkbook()
      try skipByteOrderMark()
    }
  }

  /// Workbooks are ZIP files, older ones compound documents.
  private func refuseWorkbook() throws {
    let signatures: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]]
    let start = UnsafeBufferPointer(start: window, count: min(filled, 4))
    guard signatures.contains(where: start.elementsEqual) else { return }
    throw InputError("is an Excel workbook; save the sheet as CSV UTF-8 and load that", file: name)
  }

  private func skipByteOrderMark() throws {
    guard filled >= 2, dialect.encoding != .utf16 else { return }
    let first = (window[0], window[1])
    if first == (0xFF, 0xFE) || first == (0xFE, 0xFF) {
      throw InputError(
        "the file is UTF-16; say so with `source: { encoding: utf-16 }` in a mapping, "
          + "or save it as UTF-8", file: name, line: 1)
    }
    guard filled >= 3, first == (0xEF, 0xBB), window[2] == 0xBF else { return }
    guard dialect.encoding == .utf8 else {
      throw InputError(
        "the file starts with the byte-order mark of UTF-8, but the mapping says "
          + "\(dialect.encoding.rawValue); say `encoding: utf-8`", file: name, line: 1)
    }
    hasByteOrderMark = true
    start = 3
    next = 3
  }
}
