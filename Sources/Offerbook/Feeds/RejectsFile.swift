/// A file to mend: the rejected records byte by byte as they were, and what is wrong with each.
///
/// Five columns are added in the file's own dialect: the record's line in the input, the columns,
/// values and reasons of its faults, and the input itself. They are no columns of a feed, so the
/// mended file loads as is, beside the good records of its source.
package struct RejectsFile {
  static let columns = [
    "offerbook_line", "offerbook_column", "offerbook_value", "offerbook_reason",
    RejectsSource.column,
  ]

  private let scanner: CSVScanner
  private let header: FeedHeader
  private let mapping: Mapping?
  private let output: RejectsOutput
  private let source: RejectsSource
  private let lineEnd: [UInt8]
  /// The positions of the columns that an earlier rejects file added.
  private let ownColumns: Set<Int>

  /// Writes the rejects of a file; a further reading of the file finds their bytes.
  ///
  /// The file appears whole or not at all.
  ///
  /// - Parameter body: Adds each rejected record, in the order of the input.
  /// - Throws: `InputError` when it cannot be written or when the input is not what it was, and what
  ///   the body throws.
  package static func write(
    to path: String, of file: InputFile, mapping: Mapping?, _ body: (RejectsFile) throws -> Void
  ) throws {
    try file.refuse(overwriting: path)
    let scanner = CSVScanner(file, dialect: mapping?.source.dialect ?? CSVDialect())
    let header = try FeedHeader(scanner)
    let output = try RejectsOutput(path, encoding: scanner.dialect.encoding)
    if scanner.dialect.encoding == .utf16 { output.startUTF16(isBigEndian: scanner.isBigEndian) }
    let rejects = RejectsFile(
      scanner: scanner, header: header, mapping: mapping, output: output,
      source: RejectsSource(file),
      lineEnd: Array(scanner.bytes(scanner.contentEnd, scanner.next)),
      ownColumns: Set(header.names.indices.filter { FeedHeader.isOwn(header.names[$0]) }))
    try rejects.writeHeader()
    try body(rejects)
    try output.finish()
  }

  private func writeHeader() throws {
    if scanner.hasByteOrderMark { try output.put([0xEF, 0xBB, 0xBF]) }
    try putContent()
    try put(cells: Self.columns)
    try output.put(lineEnd.isEmpty ? [CSVDialect.lineFeed] : lineEnd)
  }

  /// Adds a record of the input that comes after the one that was added before.
  package func add(_ rejection: Rejection) throws {
    while scanner.record < rejection.record {
      let isNext = scanner.record + 1 == rejection.record
      guard try scanner.advance(keep: { if isNext { try output.put($0) } }) else {
        throw InputError(
          "the file no longer has all the records that were rejected", file: scanner.name)
      }
    }
    if scanner.oversizedField == nil, !scanner.isBlank { try putContent() }
    try put(cells: added(rejection.faults))
    let end = scanner.isBlank ? lineEnd : Array(scanner.bytes(scanner.contentEnd, scanner.next))
    try output.put(end)
  }

  /// The cells that are added to a record.
  private func added(_ faults: [Fault]) -> [String] {
    [
      String(scanner.line),
      faults.map { $0.column.map(name) ?? "" }.joined(separator: "; "),
      faults.map(\.value).joined(separator: "; "),
      faults.map(\.reason).joined(separator: "; "),
      source.text,
    ]
  }

  /// The name that the file itself has for a column.
  private func name(_ column: String) -> String {
    header.names.contains(column) ? column : mapping?.sourceColumn(of: column) ?? column
  }

  private func put(cells: [String]) throws {
    for cell in cells { try output.put([scanner.dialect.delimiter] + scanner.dialect.cell(cell)) }
  }

  /// Writes the current record's own bytes, without the columns of an earlier rejects file.
  private func putContent() throws {
    let dropped = droppedColumns()
    guard !dropped.isEmpty else {
      return try output.put(scanner.bytes(scanner.start, scanner.contentEnd))
    }
    var isFirst = true
    for position in 0..<scanner.fieldCount where !dropped.contains(position) {
      if !isFirst { try output.put([scanner.dialect.delimiter]) }
      try output.put(scanner.wholeCell(position))
      isFirst = false
    }
  }

  /// Which cells are not the record's own; in a record of another length they are the last ones.
  private func droppedColumns() -> Set<Int> {
    guard !ownColumns.isEmpty, scanner.fieldCount <= CSVScanner.mostFields else { return [] }
    let difference = scanner.fieldCount - header.names.count
    let areLast = ownColumns.min() == header.names.count - ownColumns.count
    guard difference != 0, areLast, scanner.fieldCount > ownColumns.count else { return ownColumns }
    return Set(ownColumns.map { $0 + difference })
  }
}
