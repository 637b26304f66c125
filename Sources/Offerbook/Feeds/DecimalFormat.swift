/// How a file writes numbers.
struct DecimalFormat: Sendable, Equatable {
  /// The most digits before the point.
  static let mostDigits = 18
  static let mostDecimalsOfRates = 12

  /// The most digits behind the point.
  var mostDecimals = 8
  var point = UInt8(ascii: ".")
  /// The letter between thousands, if there is one.
  var group: [UInt8] = []
  /// Whether currency signs and spaces around the number are accepted.
  var currencySigns = false
  /// Whether a number in parentheses is negative.
  var parentheses = false

  /// The number with all its digits and a decimal point, nil when it is not one.
  @inline(__always)
  func normalise(_ run: ByteRun, into arena: ByteArena, _ marks: CurrencyMarks) -> ByteRun? {
    if isPlain(run), point == UInt8(ascii: ".") { return run }
    marks.clear()
    if let number = rewrite(run, into: arena, marks) { return number }
    marks.clear()
    return nil
  }

  /// Whether the bytes are `-?digits[.digits]` within the limits.
  func isPlain(_ run: ByteRun) -> Bool {
    guard let bytes = run.start else { return false }
    var position = run.count > 0 && bytes[0] == UInt8(ascii: "-") ? 1 : 0
    let whole = position
    while position < run.count, bytes[position] &- 0x30 < 10 { position &+= 1 }
    guard position > whole, position - whole <= Self.mostDigits else { return false }
    if position == run.count { return true }
    guard bytes[position] == UInt8(ascii: ".") else { return false }
    position += 1
    let fraction = position
    while position < run.count, bytes[position] &- 0x30 < 10 { position &+= 1 }
    return position == run.count && position > fraction && position - fraction <= mostDecimals
  }

  /// Whether a plain number has no digit but zero.
  static func isZero(_ run: ByteRun) -> Bool {
    run.buffer.allSatisfy { !(UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
  }

  /// Takes away what the format allows around and between the digits; nil when more remains.
  private func rewrite(
    _ run: ByteRun, into arena: ByteArena, _ marks: CurrencyMarks
  ) -> ByteRun? {
    var bytes = Array(run.buffer)[...]
    var isNegative = false
    while let first = bytes.first, let last = bytes.last {
      if first == UInt8(ascii: "-") {
        guard !isNegative else { return nil }
        isNegative = true
        bytes = bytes.dropFirst()
      } else if parentheses, first == UInt8(ascii: "("), last == UInt8(ascii: ")") {
        guard !isNegative else { return nil }
        isNegative = true
        bytes = bytes.dropFirst().dropLast()
      } else if currencySigns, let rest = Self.withoutSpaces(bytes) ?? marks.take(from: bytes) {
        bytes = rest
      } else {
        break
      }
    }
    guard let digits = plainDigits(bytes) else { return nil }
    let room = arena.allocate(digits.count + 1)
    room[0] = UInt8(ascii: "-")
    for (index, byte) in digits.enumerated() { room[index + 1] = byte }
    let start = UnsafePointer(isNegative ? room : room + 1)
    let number = ByteRun(start: start, count: digits.count + (isNegative ? 1 : 0))
    return isPlain(number) ? number : nil
  }

  /// The digits without thousands separators and with a decimal point, nil when misplaced.
  private func plainDigits(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    let pointIndex = bytes.firstIndex(of: point) ?? bytes.endIndex
    let whole = bytes[..<pointIndex]
    let fraction = bytes[pointIndex...].dropFirst()
    var digits: [UInt8] = []
    var sinceGroup = 0
    var groups = 0
    var index = whole.startIndex
    while index < whole.endIndex {
      if !group.isEmpty, whole[index...].starts(with: group) {
        guard groups == 0 ? (1...3).contains(sinceGroup) : sinceGroup == 3 else { return nil }
        groups += 1
        sinceGroup = 0
        index += group.count
        continue
      }
      digits.append(whole[index])
      sinceGroup += 1
      index += 1
    }
    guard groups == 0 || sinceGroup == 3, !digits.contains(UInt8(ascii: ".")) else { return nil }
    if pointIndex < bytes.endIndex { digits += [UInt8(ascii: ".")] + fraction }
    return digits
  }
}
