extension DecimalFormat {
  private static let spaces = [
    " ", "\t", "\u{A0}", "\u{2007}", "\u{2009}", "\u{202F}", "\u{3000}",
  ].map { Array($0.utf8) }

  /// What stands between the spaces around a number, nil when there are none.
  static func withoutSpaces(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let first = bytes.first, let last = bytes.last,
      first <= 0x20 || first >= 0x80 || last <= 0x20 || last >= 0x80
    else { return nil }
    var rest = bytes
    while let space = spaces.first(where: { rest.starts(with: $0) }) {
      rest = rest.dropFirst(space.count)
    }
    while let space = spaces.first(where: { rest.suffix($0.count).elementsEqual($0) }) {
      rest = rest.dropLast(space.count)
    }
    return rest.count == bytes.count ? nil : rest
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
      case _ where point == UInt8(ascii: ".") && Self.hasDecimalComma(text):
        "; it looks like a decimal comma: say `source: { decimal: \",\""
          + (text.contains(".") ? ", group: \".\"" : "") + " }` in a mapping"
      case _ where text.contains(",") && group.isEmpty && !digits.isEmpty && point != 0x2C:
        "; where the comma separates thousands, say `source: { group: \",\" }` in a mapping"
      case _ where !currencySigns && Self.hasSign(text):
        "; `source: { currency_signs: true }` in a mapping takes currency signs and codes"
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
    let bytes = Array(text.utf8)[...]
    guard let rest = CurrencyMarks().take(from: withoutSpaces(bytes) ?? bytes) else { return false }
    let number = Set("0123456789.,'-() ".utf8)
    return (withoutSpaces(rest) ?? rest).allSatisfy(number.contains)
      && text.contains(where: \.isNumber)
  }

  /// Whether a text has one comma, behind any points, that cannot stand between thousands.
  private static func hasDecimalComma(_ text: String) -> Bool {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].contains(where: \.isNumber), !parts[1].contains(".")
    else { return false }
    return parts[0].contains(".") || parts[1].filter(\.isNumber).count != 3
  }
}
