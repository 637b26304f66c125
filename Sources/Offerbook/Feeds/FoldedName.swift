internal import Foundation

/// The one form in which names and ids are kept and compared: what nobody can see makes no difference.
///
/// Spaces around a name go, a run of spaces inside is one plain space, invisible characters go, and
/// letters are composed (NFC). Unicode's spaces are all meant: a non-breaking one is a space too.
enum FoldedName {
  /// A name in its one form; most come back as they are.
  static func of(_ run: ByteRun, into arena: ByteArena) -> ByteRun {
    let trimmed = run.unicodeTrimmed
    if isFolded(trimmed) { return trimmed }
    let folded = of(trimmed.text)
    guard !folded.isEmpty else { return ByteRun(start: trimmed.start, count: 0) }
    return arena.keep(folded)
  }

  /// A name in its one form.
  static func of(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var folded = String.UnicodeScalarView()
    var owesSpace = false
    for (index, scalar) in scalars.enumerated() {
      if scalar.isSpace {
        owesSpace = !folded.isEmpty
        continue
      }
      if scalar.isInvisible || scalar.isJoiner && !joins(index, in: scalars) { continue }
      if owesSpace { folded.append(" ") }
      owesSpace = false
      folded.append(scalar)
    }
    return String(folded).precomposedStringWithCanonicalMapping
  }

  /// Whether a joiner stands between two letters of a script that knows it, or between two emoji.
  private static func joins(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let neighbours = [index - 1, index + 1].filter(scalars.indices.contains)
    return neighbours.count == 2
      && neighbours.allSatisfy { scalars[$0].value >= 0x300 && !scalars[$0].isUnseen }
  }

  /// Whether a trimmed name surely is in its one form: what is not sure is folded for nothing.
  private static func isFolded(_ run: ByteRun) -> Bool {
    var index = 0
    var isAfterSpace = false
    while index < run.count {
      let byte = run[index]
      if byte < 0x80 {
        guard byte > 0x20 || byte == 0x20 && !isAfterSpace else { return false }
        isAfterSpace = byte == 0x20
        index += 1
        continue
      }
      let scalar = run.scalar(at: index)
      guard isComposed(scalar.value) else { return false }
      isAfterSpace = false
      index += UTF8.width(scalar)
    }
    return true
  }

  /// Whether a letter is visible and nothing that could be composed with the one before it.
  private static func isComposed(_ value: UInt32) -> Bool {
    switch value {
    case 0xA0, 0xAD: false
    case ..<0x300: true
    case 0x391...0x3CE, 0x400...0x482, 0x48A...0x52F: true  // Greek, Cyrillic
    case 0x1E00...0x1EFF: true  // Latin
    case 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF, 0x2122: true  // dashes, quotes, signs
    case 0x3041...0x3096, 0x30A1...0x30FE, 0x4E00...0x9FFF: true  // Japanese, Chinese
    case 0xAC00...0xD7A3: true  // Korean
    default: false
    }
  }
}

extension ByteRun {
  /// Without the spaces of any kind and the invisible characters around it.
  var unicodeTrimmed: ByteRun {
    var run = trimmed
    while run.count > 0, run[0] >= 0x80 {
      let scalar = run.scalar(at: 0)
      guard scalar.isUnseen else { break }
      run = run.slice(UTF8.width(scalar), run.count).trimmed
    }
    while run.count > 0, run[run.count - 1] >= 0x80 {
      var last = run.count - 1
      while last > 0, run[last] & 0xC0 == 0x80 { last -= 1 }
      guard run.scalar(at: last).isUnseen else { break }
      run = run.slice(0, last).trimmed
    }
    return run
  }

  /// The character that begins at an offset of valid UTF-8.
  fileprivate func scalar(at offset: Int) -> Unicode.Scalar {
    let lead = UInt32(self[offset])
    let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard width > 1, offset + width <= count else { return Unicode.Scalar(UInt8(lead & 0x7F)) }
    var value = lead & (0x7F >> UInt32(width))
    for index in 1..<width { value = value << 6 | UInt32(self[offset + index] & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}

extension String {
  /// Without the spaces of any kind and the invisible characters around it.
  var trimmingSpaces: String {
    let start = unicodeScalars.drop { $0.isUnseen }
    let end = start.lastIndex { !$0.isUnseen }
    return end.map { String(start[...$0]) } ?? ""
  }
}

extension Unicode.Scalar {
  fileprivate var isUnseen: Bool { isSpace || isInvisible || isJoiner }

  fileprivate var isSpace: Bool { properties.isWhitespace }

  /// Whether two letters that would be joined are kept apart by it, or the other way round.
  fileprivate var isJoiner: Bool { value == 0x200C || value == 0x200D }

  /// Whether it takes no room and is no part of any word: soft hyphens, marks of direction, spaces of
  /// no width.
  fileprivate var isInvisible: Bool {
    switch value {
    case 0xAD, 0x61C, 0x180E, 0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x2064,
      0x2066...0x206F, 0xFEFF:
      true
    default: false
    }
  }
}
