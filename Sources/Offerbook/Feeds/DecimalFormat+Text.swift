extension DecimalFormat {
  /// The signs that `currency_signs` accepts.
  private static let signs = ["$", "£", "€", "¥", "₹", "₩", "₽", "₺", "₪", "¤", "US$"]
    .map { Array($0.utf8) }.sorted { $0.count > $1.count }

  private static let spaces = [" ", "\t", "\u{A0}", "\u{202F}"].map { Array($0.utf8) }

  static func withoutSpaces(_ bytes: [UInt8]) -> [UInt8] { strip(spaces, from: bytes) }

  /// Without one currency sign before or behind the number, and the spaces beside it.
  static func withoutSigns(_ bytes: [UInt8]) -> [UInt8] {
    if let sign = signs.first(where: { bytes.starts(with: $0) }) {
      return withoutSpaces(Array(bytes.dropFirst(sign.count)))
    }
    if let sign = signs.first(where: { bytes.reversed().starts(with: $0.reversed()) }) {
      return withoutSpaces(Array(bytes.dropLast(sign.count)))
    }
    return bytes
  }

  private static func strip(_ texts: [[UInt8]], from bytes: [UInt8]) -> [UInt8] {
    var rest = bytes[...]
    while let text = texts.first(where: { rest.starts(with: $0) }) {
      rest = rest.dropFirst(text.count)
    }
    while let text = texts.first(where: { rest.reversed().starts(with: $0.reversed()) }) {
      rest = rest.dropLast(text.count)
    }
    return Array(rest)
  }

  /// Why a text is not a number in this format.
  func reason(_ text: String) -> String {
    let digits = text.filter(\.isNumber)
    let example = "-1234\(Character(Unicode.Scalar(point)))50"
    let hint: String =
      switch text {
      case _ where text.hasPrefix("+"): "; leave out the +"
      case _ where text.hasSuffix("%"):
        "; a percentage is written as a fraction: 8.5 % is 0.085"
      case _ where isTooLong(text, point: Character(Unicode.Scalar(point))):
        "; at most \(Self.mostDigits) digits before and \(mostDecimals) behind the point"
      case _ where text != text.trimmingSpaces && !currencySigns:
        "; there are spaces around it, which `source: { currency_signs: true }` in a mapping takes"
      case _ where text.hasPrefix("(") && !parentheses:
        "; `source: { parentheses: true }` in a mapping reads (1) as -1"
      case _ where text.contains(",") && group.isEmpty && !digits.isEmpty && point != 0x2C:
        "; where the comma separates thousands, say `source: { group: \",\" }` in a mapping"
      case _ where !currencySigns && Self.hasSign(text):
        "; `source: { currency_signs: true }` in a mapping takes currency signs"
      default: ""
      }
    return "is not a number like \(example)\(hint)"
  }

  private func isTooLong(_ text: String, point: Character) -> Bool {
    let parts = text.drop { $0 == "-" }.split(separator: point, omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
      && ((parts.first?.count ?? 0) > Self.mostDigits
        || (parts.dropFirst().first?.count ?? 0) > mostDecimals)
  }

  private static func hasSign(_ text: String) -> Bool {
    signs.contains { text.contains(String(decoding: $0, as: UTF8.self)) }
  }
}
