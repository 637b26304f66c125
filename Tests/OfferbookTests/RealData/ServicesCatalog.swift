import Foundation

/// Reads the few plain keys of a services catalog in YAML, line by line, and changes nothing.
struct ServicesCatalog {
  /// The entries, as a table of CSV.
  let csv: String

  private static let keys = [
    "id", "name", "category", "level", "maturity", "price", "unit", "duration", "sku",
  ]

  init(yamlFile path: String) throws {
    var entries: [[String: String]] = []
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let isFirst = line.hasPrefix("- ")
      guard isFirst || line.hasPrefix("  "), let colon = line.firstIndex(of: ":") else { continue }
      // Deeper lines belong to texts of several lines.
      let key = String(line[..<colon].dropFirst(2))
      guard Self.keys.contains(key) else { continue }
      if isFirst { entries.append([:]) }
      entries[entries.count - 1][key] = Self.value(line[line.index(after: colon)...])
    }
    let records = entries.map { entry in
      Self.keys.map { Self.quoted(entry[$0] ?? "") }.joined(separator: ",")
    }
    csv = ([Self.keys.joined(separator: ",")] + records).joined(separator: "\n")
  }

  /// The value without spaces around it and without a comment.
  private static func value(_ text: Substring) -> String {
    let text = text.drop { $0 == " " }
    guard text.first != "#" else { return "" }
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  private static func quoted(_ text: String) -> String {
    "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
