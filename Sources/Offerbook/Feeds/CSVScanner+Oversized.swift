extension CSVScanner {
  /// The longest value that is taken, in bytes.
  static let longestField = 1 << 20

  private enum Place {
    case cellStart
    case plain
    case quoted
    /// Behind a quote inside quotes: it closes the cell or is the first of two.
    case quote
  }

  /// Runs through a record that is too long for the window, keeping nothing but its structure.
  func scanOversized(_ keep: (UnsafeRawBufferPointer) throws -> Void) throws {
    var place = Place.cellStart
    var length = 0
    var count = 1
    var breaks = 0
    var quoteLine = nextLine
    var position = 0
    var previous: UInt8 = 0
    while true {
      if position == filled {
        try keep(UnsafeRawBufferPointer(start: window, count: position))
        start = filled
        try refill()
        position = 0
        if isAtEnd { break }
      }
      let byte = window[position]
      let isBreak = byte == CSVDialect.lineFeed || byte == CSVDialect.carriageReturn
      if isBreak, place != .quoted { break }
      if place != .quoted, byte == dialect.delimiter {
        place = .cellStart
        length = 0
        count += 1
      } else {
        place = step(place, byte)
        length += 1
        if place == .quoted, length == 1 { quoteLine = nextLine + breaks }
        if length > Self.longestField, oversizedField == nil { oversizedField = count - 1 }
        if isBreak, byte != CSVDialect.lineFeed || previous != CSVDialect.carriageReturn {
          breaks += 1
        }
      }
      previous = byte
      position += 1
    }
    if isAtEnd, place == .quoted { throw unterminated(quoteLine) }
    oversizedField = oversizedField ?? count - 1
    if position + 1 >= filled, !isAtEnd {
      try keep(UnsafeRawBufferPointer(start: window, count: position))
      start = position
      try refill()
      position = 0
    } else {
      try keep(UnsafeRawBufferPointer(start: window, count: position))
    }
    let isPair =
      position + 1 < filled && window[position] == CSVDialect.carriageReturn
      && window[position + 1] == CSVDialect.lineFeed
    start = position
    let isLast = position >= filled
    finish(
      count, breaks: breaks, contentEnd: position, next: position + (isLast ? 0 : isPair ? 2 : 1))
  }

  private func step(_ place: Place, _ byte: UInt8) -> Place {
    let isQuote = byte == CSVDialect.quote
    switch place {
    case .cellStart: return isQuote ? .quoted : .plain
    case .plain: return .plain
    case .quoted: return isQuote ? .quote : .quoted
    case .quote: return isQuote ? .quoted : .plain
    }
  }
}
