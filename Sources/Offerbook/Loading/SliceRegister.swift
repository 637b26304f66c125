internal import Postgres

/// The known slices by their values, and the numbers of those that a load brings anew.
struct SliceRegister {
  /// Segment, geo, industry, order type and deal path joined by a byte that no value holds.
  private var numbers: [[UInt8]: Int] = [:]
  private var added: [(number: Int, values: [String])] = []
  private var last: (key: [UInt8], number: Int) = ([], 0)
  private var scratch: [UInt8] = []
  /// How many slices were known before.
  private let known: Int

  /// What a blank is reported as.
  static let unassigned = "Unassigned"

  private static let separator: UInt8 = 0x1F

  init(connection: Connection) throws {
    for row in try connection.run(SQL.Loading.slices.statement) {
      let values = row.texts.dropFirst().map { $0 ?? "" }
      let key = Array(values.joined(separator: "\u{1F}").utf8)
      numbers[key] = try row.get("slice_id")
    }
    known = numbers.count
  }

  /// The number of the first slice that was not known before, nil when all were.
  var firstNew: Int? { numbers.count > known ? known + 1 : nil }

  /// The number of the slice with these values; a new slice gets the next free number.
  mutating func number(_ values: [UnsafeRawBufferPointer?]) -> Int {
    scratch.removeAll(keepingCapacity: true)
    for (index, value) in values.enumerated() {
      if index > 0 { scratch.append(Self.separator) }
      if let value { scratch.append(contentsOf: value) } else { scratch += Self.unassigned.utf8 }
    }
    if scratch == last.key { return last.number }
    let number = numbers[scratch] ?? add()
    last = (scratch, number)
    return number
  }

  private mutating func add() -> Int {
    let number = numbers.count + 1
    numbers[scratch] = number
    let values = scratch.split(separator: Self.separator, omittingEmptySubsequences: false)
    added.append((number, values.map { String(decoding: $0, as: UTF8.self) }))
    return number
  }

  /// Keeps the new slices; they are never changed or taken away.
  mutating func save(to connection: Connection) throws {
    for slice in added {
      let parameters: [(any PostgresEncodable)?] = [slice.number] + slice.values
      try connection.run(SQL.Loading.insertSlice.statement, parameters)
    }
    added = []
  }
}
