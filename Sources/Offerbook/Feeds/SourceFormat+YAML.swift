internal import Yams

extension SourceFormat {
  private static let names = [
    "encoding", "delimiter", "decimal", "group", "date", "currency_signs", "parentheses",
  ]

  /// Reads the `source` of a mapping.
  init(_ node: Node, _ text: YAMLText) throws {
    self.init()
    for (name, key, value) in try text.entries(node, of: "source") {
      switch name {
      case "encoding": dialect.encoding = try Self.encoding(value, text)
      case "delimiter":
        dialect.delimiter = try Self.letter(value, text, of: name, besides: "\"\r\n")
      case "decimal":
        decimals.point = try Self.letter(value, text, of: name, besides: "-0123456789\"")
      case "group": decimals.group = try Self.group(value, text)
      case "date":
        let pattern = try text.text(value, of: name)
        dates = try text.placing(value) { try DateFormat(pattern: pattern) }
      case "currency_signs": decimals.currencySigns = try text.flag(value, of: name)
      case "parentheses": decimals.parentheses = try text.flag(value, of: name)
      default:
        let suggestion = Spelling.suggestion(for: name, among: Self.names)
        throw text.fail(
          "`source` has no '\(name)'\(suggestion); it has \(Self.names.joined(separator: ", "))",
          at: key)
      }
    }
    guard decimals.group != [decimals.point] else {
      throw text.fail(
        "`decimal` and `group` are the same letter; name the other one as well", at: node)
    }
  }

  private static func encoding(_ node: Node, _ text: YAMLText) throws -> TextEncoding {
    let name = try text.text(node, of: "encoding")
    guard let encoding = TextEncoding(rawValue: name.lowercased()) else {
      let known = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
      throw text.fail("the encoding '\(name)' is not known; known are \(known)", at: node)
    }
    return encoding
  }

  private static func letter(
    _ node: Node, _ text: YAMLText, of name: String, besides excluded: String
  ) throws -> UInt8 {
    let value = try text.text(node, of: name)
    let letter = ["tab": "\t", "\\t": "\t"][value] ?? value
    guard letter.utf8.count == 1, let byte = letter.utf8.first, byte != 0,
      !excluded.utf8.contains(byte), byte.isPunctuation
    else {
      throw text.fail(
        "`\(name)` is one sign such as \", \" or \";\", or the word tab; '\(value)' is not",
        at: node)
    }
    return byte
  }

  private static func group(_ node: Node, _ text: YAMLText) throws -> [UInt8] {
    let value = try text.text(node, of: "group")
    guard value.unicodeScalars.count <= 1, value.utf8.allSatisfy({ !(0x30...0x39).contains($0) }),
      value != "-"
    else {
      throw text.fail("`group` is the one sign between thousands, not '\(value)'", at: node)
    }
    return Array(value.utf8)
  }
}

extension UInt8 {
  /// Whether the byte can separate something: a sign, a tab or a space, no letter or digit.
  fileprivate var isPunctuation: Bool {
    guard self < 0x80 else { return false }
    let letter = Character(Unicode.Scalar(self))
    return !letter.isLetter && !letter.isNumber
  }
}
