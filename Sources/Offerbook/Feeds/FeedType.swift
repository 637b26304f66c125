/// A column's type in the form that the loop over all cells can use: nothing to retain or release.
struct FeedType {
  enum Code: UInt8 {
    case text
    case date
    case month
    case period
    case decimal
    case rate
    case integer
    case currency
    case list
    case choice
  }

  let code: Code
  /// The allowed values in their canonical spelling; their memory is the arena's.
  let choices: UnsafeBufferPointer<ByteRun>

  /// Whether the spaces around a value are no part of it.
  var isTrimmed: Bool { !isNumber }

  /// Whether values are people's own words.
  var isText: Bool { code == .text || code == .list }

  /// Whether values that are written in several ways are the same number.
  var isNumber: Bool { code == .decimal || code == .rate || code == .integer }

  init(_ kind: FeedColumn.Kind, arena: ByteArena) {
    var allowed: [String] = []
    switch kind {
    case .text: code = .text
    case .date: code = .date
    case .month: code = .month
    case .period: code = .period
    case .decimal: code = .decimal
    case .rate: code = .rate
    case .integer: code = .integer
    case .currency: code = .currency
    case .list: code = .list
    case .choice(let values):
      code = .choice
      allowed = values
    }
    choices = arena.keep(runs: allowed.map { arena.keep($0) })
  }
}
