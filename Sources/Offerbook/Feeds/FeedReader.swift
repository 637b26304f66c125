/// Reads a CSV file as the rows of a feed, in one pass and in memory that does not grow with it.
package struct FeedReader {
  /// The most bytes that pass between two reports of progress.
  private static let step = 1 << 20

  private let file: InputFile
  private let dialect: CSVDialect
  private let plan: RowPlan
  private let context: FeedContext

  /// Reads the header and finds the columns.
  ///
  /// - Throws: `InputError` when the file as a whole cannot be read as the feed, or when it lacks
  ///   a column that the mapping names.
  package init(file: InputFile, feed: Feed, mapping: Mapping?, context: FeedContext) throws {
    if let mapping, mapping.feed.name != feed.name {
      throw InputError(
        "the mapping is for the feed \(mapping.feed.name), not for \(feed.name)",
        file: mapping.file)
    }
    self.file = file
    self.context = context
    dialect = mapping?.source.dialect ?? CSVDialect()
    let header = try FeedHeader(CSVScanner(file, dialect: dialect))
    plan =
      try mapping.map { try RowPlan(mapping: $0, header: header) }
      ?? RowPlan(feed: feed, header: header)
  }

  /// Reads the file from its start, as often as it is called.
  ///
  /// - Parameters:
  ///   - row: Takes each row of a record that has no faults, in the file's order.
  ///   - rejected: Takes each record that has any.
  ///   - leftOut: Takes each row that the mapping leaves out.
  ///   - progress: Takes the number of bytes read so far, now and then.
  /// - Throws: `InputError` when a quote is never closed, and what the callbacks throw.
  package func read(
    row: (borrowing FeedRow) throws -> Void, rejected: (Rejection) throws -> Void,
    leftOut: (borrowing LeftOutRow) throws -> Void = { _ in },
    progress: (Int) -> Void = { _ in }
  ) throws -> ReadCounts {
    let scanner = CSVScanner(file, dialect: dialect)
    let encoder = RowEncoder(plan, scanner, context: context)
    var counts = ReadCounts()
    var reported = 0
    guard try scanner.advance() else { return counts }
    while try scanner.advance() {
      counts.read += 1
      switch encoder.encode() {
      case .rows:
        for shape in encoder.kept { try row(encoder.row(shape)) }
        counts.rows += encoder.kept.count
      case .skipped: counts.skipped += 1
      case .rejected(let rejection):
        counts.rejected += 1
        try rejected(rejection)
      }
      for left in encoder.leftOut { try leftOut(encoder.row(left)) }
      if scanner.bytesRead - reported >= Self.step {
        reported = scanner.bytesRead
        progress(reported)
      }
    }
    progress(scanner.bytesRead)
    counts.absentColumns = plan.absentColumns
    if encoder.evidence.isUTF8 { throw UTF8Evidence.error(dialect.encoding, file: file.name) }
    counts.retiring = encoder.retiring
    counts.turnedAway = encoder.keepTally.result(plan.keeps, plan.header)
    counts.currency = encoder.rules.currency.isNull ? nil : encoder.rules.currency.text
    return counts
  }
}
