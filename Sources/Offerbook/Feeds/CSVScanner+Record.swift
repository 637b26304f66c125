extension CSVScanner {
  /// Scans one record from `start`; false when the window ends before the record does.
  ///
  /// This loop sees every byte of a load, so it works on plain pointers. The window ends with a
  /// line feed that is not in the file: loops need not ask whether they ran past the end.
  func scanWindow() -> Bool {
    let bytes = UnsafePointer(window)
    let plain = UnsafePointer(classes.plain)
    let delimiter = dialect.delimiter
    let end = filled
    var position = start
    var count = 0
    var breaks = 0
    openQuoteLine = nil
    if position >= end { return false }
    while true {
      var field = CSVField(start: position, end: position, marks: [])
      if bytes[position] == CSVDialect.quote {
        guard let closing = scanQuoted(&field, &breaks) else { return false }
        position = closing
        if plain[Int(bytes[position])] < CSVClasses.stop {
          field.start -= 1
          field.marks.formUnion(.afterQuote)
        }
      }
      var seen: UInt8 = 0
      var kind = plain[Int(bytes[position])]
      let isQuotedWhole = kind >= CSVClasses.stop && position > field.start
      while kind < CSVClasses.stop {
        seen |= kind
        position &+= 1
        kind = plain[Int(bytes[position])]
      }
      if !isQuotedWhole { field.end = position }
      field.marks.rawValue |= seen
      if count < Self.mostFields { fields[count] = field }
      count &+= 1
      if position >= end {
        guard isAtEnd else { return false }
        finish(count, breaks: breaks, contentEnd: position, next: position)
        return true
      }
      if bytes[position] == delimiter {
        position &+= 1
        continue
      }
      let isReturn = bytes[position] == CSVDialect.carriageReturn
      if isReturn, position + 1 == end, !isAtEnd { return false }
      let isPair = isReturn && position + 1 < end && bytes[position + 1] == CSVDialect.lineFeed
      finish(count, breaks: breaks, contentEnd: position, next: position + (isPair ? 2 : 1))
      return true
    }
  }

  /// Scans a cell in quotes and gives the position behind its closing quote, nil when the window
  /// ends before it.
  private func scanQuoted(_ field: inout CSVField, _ breaks: inout Int) -> Int? {
    let bytes = UnsafePointer(window)
    let quoted = UnsafePointer(classes.quoted)
    let openLine = nextLine + breaks
    var position = field.start + 1
    var seen: UInt8 = 0
    field.start = position
    while true {
      var kind = quoted[Int(bytes[position])]
      while kind < CSVClasses.stop {
        seen |= kind
        position &+= 1
        kind = quoted[Int(bytes[position])]
      }
      if position >= filled {
        openQuoteLine = openLine
        return nil
      }
      switch bytes[position] {
      case CSVDialect.quote:
        if position + 1 == filled, !isAtEnd { return nil }
        guard bytes[position + 1] == CSVDialect.quote else {
          field.end = position
          field.marks.rawValue |= seen
          return position + 1
        }
        seen |= CSVMarks.doubledQuotes.rawValue
        position += 2
      case CSVDialect.lineFeed:
        seen |= CSVMarks.space.rawValue
        if bytes[position - 1] != CSVDialect.carriageReturn { breaks += 1 }
        position += 1
      default:
        seen |= CSVMarks.space.rawValue
        breaks += 1
        position += 1
      }
    }
  }

  func finish(_ count: Int, breaks: Int, contentEnd: Int, next: Int) {
    fieldCount = count
    linesInRecord = breaks + 1
    nextLine += linesInRecord
    self.contentEnd = contentEnd
    self.next = next
  }
}
