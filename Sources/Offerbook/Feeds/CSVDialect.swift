/// How a file separates cells and writes letters.
struct CSVDialect: Sendable, Equatable {
  var encoding: TextEncoding = .utf8
  var delimiter = UInt8(ascii: ",")

  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  /// The bytes of a cell that holds a text, in quotes where it needs them.
  func cell(_ text: String) -> [UInt8] {
    let bytes = encoding.encode(text)
    let special = [delimiter, Self.quote, Self.lineFeed, Self.carriageReturn]
    guard bytes.contains(where: special.contains) else { return bytes }
    return [Self.quote] + bytes.flatMap { $0 == Self.quote ? [$0, $0] : [$0] } + [Self.quote]
  }
}
