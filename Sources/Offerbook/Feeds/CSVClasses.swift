/// What each byte means to the scanner: one lookup tells whether to stop and what to remember.
final class CSVClasses {
  static let stop: UInt8 = 128

  /// In a cell without quotes: the delimiter and line ends stop.
  let plain = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
  /// Inside quotes: quotes and line ends stop.
  let quoted = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)

  init(delimiter: UInt8) {
    for byte in UInt8.min...UInt8.max {
      let marks = Self.marks(byte)
      plain[Int(byte)] = marks.rawValue
      quoted[Int(byte)] = marks.rawValue
    }
    for end in [CSVDialect.lineFeed, CSVDialect.carriageReturn] {
      plain[Int(end)] = Self.stop
      quoted[Int(end)] = Self.stop
    }
    plain[Int(CSVDialect.quote)] = CSVMarks.bareQuote.rawValue
    plain[Int(delimiter)] = Self.stop
    quoted[Int(CSVDialect.quote)] = Self.stop
  }

  deinit {
    plain.deallocate()
    quoted.deallocate()
  }

  private static func marks(_ byte: UInt8) -> CSVMarks {
    switch byte {
    case 0: .nul
    case 0x09, 0x20: .space
    case 1..<0x20, 0x7F: .control
    case 0x80...: .nonASCII
    default: []
    }
  }
}
