/// Names for the tabs of a workbook: short, unique, of allowed characters.
struct SheetNames {
  private var taken: Set<String>
  private static let longest = 31

  /// `reserved` are the names that others have already.
  init(reserved: [String]) {
    // History is a name that Excel keeps for itself.
    taken = Set((reserved + ["History"]).map { $0.lowercased() })
  }

  /// The title as a name that no other sheet has.
  mutating func name(for title: String) -> String {
    let base = Self.safe(title)
    var name = Self.cut(base, to: Self.longest)
    var number = 2
    while taken.contains(name.lowercased()) {
      let ending = " (\(number))"
      name = Self.cut(base, to: Self.longest - ending.utf16.count) + ending
      number += 1
    }
    taken.insert(name.lowercased())
    return name
  }

  /// Without what a name may not hold; an apostrophe would have to be doubled in references.
  private static func safe(_ title: String) -> String {
    var text = ""
    for character in title.onOneLine {
      switch character {
      case "[", "]", ":", "*", "?", "/", "\\", "!": text.append(" ")
      case "'": text.append("’")
      default: text.append(character)
      }
    }
    let words = text.split(separator: " ").joined(separator: " ")
    return words.isEmpty ? "Section" : words
  }

  /// Spreadsheets count in units of UTF-16.
  private static func cut(_ text: String, to length: Int) -> String {
    var cut = ""
    for character in text {
      guard cut.utf16.count + character.utf16.count <= length else { break }
      cut.append(character)
    }
    let trimmed = cut.split(separator: " ").joined(separator: " ")
    return trimmed.isEmpty ? "Section" : trimmed
  }
}
