internal import Postgres

/// Collects rows of one table in COPY's text format and pumps them when there are enough.
struct CopyBuffer {
  private let statement: Statement
  private let pump: CopyPump
  private var bytes: [UInt8] = []
  private var pending = 0

  /// The number of rows written so far.
  private(set) var rows = 0

  private static let size = 4 << 20

  init(statement: Statement, pump: CopyPump) {
    self.statement = statement
    self.pump = pump
    bytes.reserveCapacity(Self.size + 1 << 16)
  }

  /// Writes a value that may hold any character, or null.
  @inline(__always)
  mutating func write(_ text: UnsafeRawBufferPointer?) {
    guard let text else { return writeNull() }
    write(text)
  }

  private mutating func write(_ text: UnsafeRawBufferPointer) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "\\"): bytes.append(contentsOf: [byte, byte])
      case UInt8(ascii: "\t"): bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
      case UInt8(ascii: "\n"): bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
      case UInt8(ascii: "\r"): bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "r")])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\t"))
  }

  /// Writes bytes that may hold any character, or null.
  mutating func write(_ text: [UInt8]?) {
    guard let text else { return writeNull() }
    text.withUnsafeBytes { write($0) }
  }

  /// Writes a text that may hold any character, or null.
  mutating func write(_ text: String?) {
    guard var text else { return writeNull() }
    text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  mutating func writeNull() {
    bytes.append(UInt8(ascii: "\\"))
    bytes.append(UInt8(ascii: "N"))
    bytes.append(UInt8(ascii: "\t"))
  }

  /// Writes text of our own that needs no escaping.
  mutating func write(plain text: String) {
    bytes.append(contentsOf: text.utf8)
    bytes.append(UInt8(ascii: "\t"))
  }

  mutating func write(_ number: Int) {
    var digits = number.magnitude
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digits % 10))
      digits /= 10
    } while digits > 0
    bytes[start...].reverse()
    bytes.append(UInt8(ascii: "\t"))
  }

  /// Ends the row; the last tab becomes a line end.
  mutating func endRow() throws {
    bytes[bytes.count - 1] = UInt8(ascii: "\n")
    rows += 1
    pending += 1
    if bytes.count >= Self.size { try flush() }
  }

  /// Hands what is left to the pump.
  mutating func flush() throws {
    try pump.put(bytes, rows: pending, into: statement)
    bytes = []
    bytes.reserveCapacity(Self.size + 1 << 16)
    pending = 0
  }
}
