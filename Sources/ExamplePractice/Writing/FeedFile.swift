/// A CSV feed: UTF-8, line feeds, quotes only where RFC 4180 needs them.
final class FeedFile {
  private let file: ByteFile
  private let columns: Int
  private var column = 0

  init(_ feed: Feed, in folder: String) throws {
    file = try ByteFile("\(feed.rawValue).csv", in: folder)
    columns = feed.columns.count
    for column in feed.columns { add(column) }
    try endRow()
  }

  /// Adds the next field; nil is a blank.
  func add(_ text: String?) {
    separate()
    guard let text else { return }
    guard text.utf8.contains(where: Self.needsQuotes) else { return file.append(text.utf8) }
    file.append(Self.quote)
    for byte in text.utf8 {
      if byte == Self.quote { file.append(byte) }
      file.append(byte)
    }
    file.append(Self.quote)
  }

  func add(_ number: Int) {
    separate()
    digits(number)
  }

  /// Adds an amount with both its decimals.
  func add(_ money: Money) {
    separate()
    decimal(money.cents, places: 2)
  }

  /// Adds a number counted in tenths.
  func add(tenths: Int) {
    separate()
    decimal(tenths, places: 1)
  }

  func blank(_ count: Int = 1) {
    for _ in 0..<count { separate() }
  }

  func endRow() throws {
    precondition(column == columns, "a row has as many fields as its header")
    column = 0
    file.append(UInt8(ascii: "\n"))
    try file.endRow()
  }

  func close() throws {
    try file.close()
  }

  private static let quote = UInt8(ascii: "\"")

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == quote || byte == UInt8(ascii: ",") || byte == 10 || byte == 13
  }

  private func separate() {
    if column > 0 { file.append(UInt8(ascii: ",")) }
    column += 1
  }

  private func decimal(_ value: Int, places: Int) {
    let unit = places == 2 ? 100 : 10
    if value < 0 { file.append(UInt8(ascii: "-")) }
    digits(abs(value) / unit)
    file.append(UInt8(ascii: "."))
    let rest = abs(value) % unit
    if places == 2 && rest < 10 { file.append(UInt8(ascii: "0")) }
    digits(rest)
  }

  private func digits(_ number: Int) {
    file.append(String(number).utf8)
  }
}
