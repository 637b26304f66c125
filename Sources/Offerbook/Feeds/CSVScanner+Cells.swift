extension CSVScanner {
  /// A cell of the current record.
  @inline(__always)
  func cell(_ position: Int) -> CSVField { fields[position] }

  /// The bytes of a cell as the file has them, without the quotes around them.
  @inline(__always)
  func run(_ cell: CSVField) -> ByteRun {
    ByteRun(start: UnsafePointer(window) + cell.start, count: cell.end - cell.start)
  }

  /// The bytes of a cell with doubled quotes made single.
  func unescaped(_ cell: CSVField, into arena: ByteArena) -> ByteRun {
    let run = run(cell)
    guard cell.marks.contains(.doubledQuotes), !cell.marks.contains(.afterQuote) else { return run }
    let room = arena.allocate(run.count)
    var written = 0
    var index = 0
    while index < run.count {
      room[written] = run[index]
      index += run[index] == CSVDialect.quote ? 2 : 1
      written += 1
    }
    return ByteRun(start: UnsafePointer(room), count: written)
  }

  /// Bytes of the window.
  func bytes(_ from: Int, _ to: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: window + from, count: to - from)
  }

  /// A cell's bytes with the quotes around it.
  func wholeCell(_ position: Int) -> UnsafeRawBufferPointer {
    let isLast = position + 1 >= fieldCount
    return bytes(cellStart(position), isLast ? contentEnd : cellStart(position + 1) - 1)
  }

  private func cellStart(_ position: Int) -> Int {
    let start = fields[position].start
    return start > self.start && window[start - 1] == CSVDialect.quote ? start - 1 : start
  }
}
