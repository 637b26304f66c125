extension DateFormat {
  /// Compiles a pattern of `yyyy`, `MM`, `M`, `MMM`, `dd`, `d`, times and literals in quotes.
  ///
  /// - Throws: `InputError` without a place, saying which letters cannot be used and why.
  init(pattern: String) throws {
    var parts: [Part] = []
    var rest = Array(pattern)[...]
    while let letter = rest.first {
      if letter == "'" {
        parts += try Self.literal(&rest, in: pattern)
      } else if letter.isASCII, letter.isLetter {
        let width = rest.prefix { $0 == letter }.count
        rest = rest.dropFirst(width)
        parts.append(try Self.part(String(repeating: letter, count: width), in: pattern))
      } else {
        rest = rest.dropFirst()
        parts += String(letter).utf8.map { .literal($0) }
      }
    }
    self.init(pattern: pattern, parts: parts)
    let years = parts.count { $0 == .year }
    let months = parts.count { [.monthName, .month(width: 1), .month(width: 2)].contains($0) }
    let days = parts.count { [.day(width: 1), .day(width: 2)].contains($0) }
    guard years == 1, months == 1, days <= 1 else {
      throw InputError(
        "the date pattern '\(pattern)' needs yyyy and one of MM, M and MMM, each once")
    }
  }

  private static func part(_ letters: String, in pattern: String) throws -> Part {
    switch letters {
    case "yyyy": return .year
    case "MM", "M": return .month(width: letters.count)
    case "MMM": return .monthName
    case "dd", "d": return .day(width: letters.count)
    case "HH", "H": return .time(width: letters.count, most: 23)
    case "hh", "h": return .time(width: letters.count, most: 12)
    case "mm": return .time(width: 2, most: 59)
    case "ss": return .time(width: 2, most: 60)
    case "S", "SS", "SSS", "SSSSSS": return .fraction
    case "a": return .halfDay
    case "Z", "X", "XXX": return .zone
    case "T": return .literal(UInt8(ascii: "T"))
    default: break
    }
    let why =
      switch letters {
      case "yy": "two digits do not tell the century; have the export write yyyy"
      case "YYYY": "YYYY is the year of a week; write yyyy"
      case "DD", "D": "D is the day of the year; write dd or d"
      default:
        "known are yyyy, MM, M, MMM, dd, d, HH, mm, ss, SSS, a, Z and literals in quotes ('T')"
      }
    throw InputError("the date pattern '\(pattern)' has '\(letters)': \(why)")
  }

  /// Reads a literal in quotes; two quotes stand for one.
  private static func literal(
    _ rest: inout ArraySlice<Character>, in pattern: String
  ) throws -> [Part] {
    rest = rest.dropFirst()
    var text = ""
    while let letter = rest.first {
      rest = rest.dropFirst()
      if letter == "'" {
        guard rest.first == "'" else {
          return (text.isEmpty ? "'" : text).utf8.map { .literal($0) }
        }
        rest = rest.dropFirst()
      }
      text.append(letter)
    }
    throw InputError("the date pattern '\(pattern)' has a quote that is never closed")
  }
}
