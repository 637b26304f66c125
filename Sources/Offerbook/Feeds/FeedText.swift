/// Brings one value to the form that the database takes, by the type of its column.
struct FeedText {
  let decimals: DecimalFormat
  let dates: DateFormat?
  let arena: ByteArena
  /// The currency signs and codes in the amounts that were normalised last.
  let marks = CurrencyMarks()

  /// The value in the database's form, null for nothing at all, or nil when it is not valid.
  @inline(__always)
  func normalise(_ run: ByteRun, as type: FeedType) -> ByteRun? {
    switch type.code {
    case .text, .name, .id: run
    case .decimal, .quantity: decimals.normalise(run, into: arena, marks)
    case .date: date(run)
    case .choice: choice(run, type)
    case .currency: currency(run)
    case .rate: rates.normalise(run, into: arena, marks)
    case .integer: Self.isInteger(run) ? run : nil
    case .month: month(run)
    case .period: FiscalName.normalise(run, into: arena) ?? month(run)
    case .list: list(run)
    }
  }

  /// How the file writes exchange rates: like its amounts, with more digits.
  var rates: DecimalFormat {
    var format = decimals
    format.mostDecimals = DecimalFormat.mostDecimalsOfRates
    return format
  }

  @inline(__always)
  private func date(_ run: ByteRun) -> ByteRun? {
    if dates == nil { return DateFormat.isPlain(run) ? run : nil }
    return written(run, dates ?? .iso, keepsDay: true)
  }

  private func month(_ run: ByteRun) -> ByteRun? {
    written(run, dates ?? .isoMonth, keepsDay: false)
  }

  private func written(_ run: ByteRun, _ format: DateFormat, keepsDay: Bool) -> ByteRun? {
    guard case .date(let year, let month, let day) = format.read(run) else { return nil }
    let room = arena.allocate(10)
    let digits = [
      year / 1000, year / 100, year / 10, year, -1, month / 10, month, -1,
      keepsDay ? day / 10 : 0, keepsDay ? day : 1,
    ]
    for (index, digit) in digits.enumerated() {
      room[index] = digit < 0 ? UInt8(ascii: "-") : UInt8(ascii: "0") + UInt8(digit % 10)
    }
    return ByteRun(start: UnsafePointer(room), count: 10)
  }

  @inline(__always)
  private func choice(_ run: ByteRun, _ type: FeedType) -> ByteRun? {
    for choice in type.choices where choice == run { return choice }
    return type.choices.first { $0.matchesIgnoringCase(run) }
  }

  private func currency(_ run: ByteRun) -> ByteRun? {
    guard run.count == 3 else { return nil }
    let room = arena.allocate(3)
    for index in 0..<3 { room[index] = run[index] & 0xDF }
    let code = ByteRun(start: UnsafePointer(room), count: 3)
    return Currency.named(code.text) == nil ? nil : code
  }

  private static func isInteger(_ run: ByteRun) -> Bool {
    guard run.count > 0 else { return false }
    let digits = run[0] == UInt8(ascii: "-") ? run.slice(1, run.count) : run
    return (1...9).contains(digits.count) && digits.buffer.allSatisfy { $0 &- 0x30 < 10 }
  }

  /// A PostgreSQL array of the texts between the `;`, null when there are none.
  private func list(_ run: ByteRun) -> ByteRun? {
    let room = arena.allocate(run.count * 3 + 8)
    var count = 0
    func put(_ byte: UInt8) {
      room[count] = byte
      count += 1
    }
    put(UInt8(ascii: "{"))
    for part in run.buffer.split(separator: UInt8(ascii: ";")) {
      let text = UnsafeBufferPointer(rebasing: part)
      let element = ByteRun(start: text.baseAddress, count: text.count).trimmed
      guard !element.isEmpty else { continue }
      if count > 1 { put(UInt8(ascii: ",")) }
      put(UInt8(ascii: "\""))
      for byte in element.buffer {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { put(UInt8(ascii: "\\")) }
        put(byte)
      }
      put(UInt8(ascii: "\""))
    }
    guard count > 1 else { return .null }
    put(UInt8(ascii: "}"))
    return ByteRun(start: UnsafePointer(room), count: count)
  }
}
