/// Where a cell's bytes are in the scanner's window, without the quotes around them.
struct CSVField {
  var start: Int
  var end: Int
  var marks: CSVMarks
}

/// What was seen in a cell while it was scanned.
struct CSVMarks: OptionSet {
  var rawValue: UInt8

  /// Bytes from 0x80 on: the cell must be decoded or checked.
  static let nonASCII = CSVMarks(rawValue: 1)
  /// A control character other than a tab or a line end.
  static let control = CSVMarks(rawValue: 2)
  static let nul = CSVMarks(rawValue: 4)
  /// Doubled quotes that stand for one.
  static let doubledQuotes = CSVMarks(rawValue: 8)
  /// A quote inside a cell that is not in quotes.
  static let bareQuote = CSVMarks(rawValue: 16)
  /// Text after the closing quote.
  static let afterQuote = CSVMarks(rawValue: 32)
  /// Spaces, tabs or line ends.
  static let space = CSVMarks(rawValue: 64)

  /// The marks of cells that cannot be used.
  static let broken: CSVMarks = [.control, .nul, .bareQuote, .afterQuote]
  /// The marks of cells that can hold spaces, or what nobody can see.
  static let spacing: CSVMarks = [.space, .nonASCII]
}
