import Foundation
import Offerbook

/// A table of random texts and one of the many ways to write it as CSV.
struct RandomTable {
  /// Columns of the offerings feed, the required ones first.
  static let columns = [
    "offering_code", "name", "category", "type", "sku", "maturity", "owner", "summary",
  ]

  private(set) var rows: [[String]] = []
  private(set) var bytes: [UInt8] = []
  private(set) var mapping = ""
  private(set) var lines: [Int] = []

  private static let encodings: [(name: String, encoding: String.Encoding, letters: String)] = [
    ("utf-8", .utf8, "aé€𝄞中"), ("iso-8859-1", .isoLatin1, "aéÿ¿"),
    ("windows-1252", .windowsCP1252, "aé€™œ"), ("macintosh", .macOSRoman, "aé€Ω˚"),
    ("utf-16", .utf16LittleEndian, "aé€𝄞中"), ("utf-16", .utf16BigEndian, "aé€𝄞中"),
  ]

  init(seed: UInt64, rowCount: Int) {
    var random = SplitMix64(seed: seed)
    let encoding = Self.encodings.randomElement(using: &random) ?? Self.encodings[0]
    let delimiter = [",", ";", "\t", "|"].randomElement(using: &random) ?? ","
    let quotesAll = Bool.random(using: &random)
    let ends = ["\n", "\r\n", "\r"]
    let end = ends.randomElement(using: &random) ?? "\n"
    let isMixed = Bool.random(using: &random)
    let order = Self.columns.shuffled(using: &random)
    let letters = Array("x y0\"\n\r,;\t|'" + encoding.letters)

    var text = ""
    var line = 1
    func write(_ cells: [String], _ end: String) {
      lines.append(line)
      let written = cells.map { cell in
        let special = CharacterSet(charactersIn: delimiter + "\"\r\n")
        guard quotesAll || cell.rangeOfCharacter(from: special) != nil else { return cell }
        return "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\""
      }
      let record = written.joined(separator: delimiter) + end
      text += record
      line += record.replacingOccurrences(of: "\r\n", with: "\n")
        .unicodeScalars.count { $0 == "\n" || $0 == "\r" }
    }

    write(order.map { "Source " + $0 }, end)
    for number in 0..<rowCount {
      let cells = Self.columns.map { column in
        let length = Int.random(in: 0...8, using: &random)
        let value = String(
          (0..<length).map { _ in letters.randomElement(using: &random) ?? "x" })
        return ["offering_code", "name", "category"].contains(column) ? value + "\(number)" : value
      }
      rows.append(cells)
      let isLast = number == rowCount - 1 && Bool.random(using: &random)
      let own = isMixed ? ends.randomElement(using: &random) ?? end : end
      write(order.map { cells[Self.columns.firstIndex(of: $0) ?? 0] }, isLast ? "" : own)
    }
    let mark: [UInt8] =
      switch encoding.encoding {
      case .utf16LittleEndian: [0xFF, 0xFE]
      case .utf16BigEndian: [0xFE, 0xFF]
      case .utf8: Bool.random(using: &random) ? [0xEF, 0xBB, 0xBF] : []
      default: []
      }
    bytes = mark + Self.encode(text, encoding.encoding)
    let sources = Self.columns.map { "  \($0): Source \($0)" }.joined(separator: "\n")
    mapping = """
      feed: offerings
      source: { encoding: \(encoding.name), delimiter: "\(delimiter == "\t" ? "tab" : delimiter)" }
      columns:
      \(sources)
      """
  }

  /// Foundation on Linux writes Mac Roman as another encoding, so its letters are listed here.
  private static func encode(_ text: String, _ encoding: String.Encoding) -> [UInt8] {
    guard encoding == .macOSRoman else { return Array(text.data(using: encoding) ?? Data()) }
    let bytes: [Unicode.Scalar: UInt8] = ["é": 0x8E, "€": 0xDB, "Ω": 0xBD, "˚": 0xFB]
    return text.unicodeScalars.map { bytes[$0] ?? UInt8($0.value) }
  }
}
