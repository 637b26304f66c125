/// A column's type in the form that the loop over all cells can use: nothing to retain or release.
struct FeedType {
  enum Code: UInt8 {
    case text
    case name
    case id
    case date
    case month
    case period
    case decimal
    case quantity
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

  /// Whether values that are written in several ways are the same number.
  var isNumber: Bool { isDecimal || code == .integer }

  /// Whether values are written with a point, a sign and the like.
  var isDecimal: Bool { code == .decimal || code == .quantity || code == .rate }

  /// Whether any text is a value.
  var isText: Bool { code == .text || code == .name || code == .id || code == .list }

  /// Whether values are brought to the one form of names.
  var isFolded: Bool { !isNumber && code != .text && code != .date && code != .month }

  init(_ kind: FeedColumn.Kind, arena: ByteArena) {
    var allowed: [String] = []
    switch kind {
    case .text: code = .text
    case .name: code = .name
    case .id: code = .id
    case .date: code = .date
    case .month: code = .month
    case .period: code = .period
    case .decimal: code = .decimal
    case .quantity: code = .quantity
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
