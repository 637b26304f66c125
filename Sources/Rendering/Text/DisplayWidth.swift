extension String {
  /// The number of terminal columns that the text takes.
  var displayWidth: Int {
    if isPlain { return utf8.count }
    // Finding out what makes one character is slow, and most scalars are one by themselves.
    var width = 0
    for scalar in unicodeScalars {
      guard let alone = scalar.widthAlone else { return reduce(0) { $0 + $1.displayWidth } }
      width += alone
    }
    return width
  }

  /// Whether the text is printable ASCII and nothing else, as most text is.
  var isPlain: Bool { utf8.allSatisfy { (0x20..<0x7F).contains($0) } }

  /// The text cut to a number of terminal columns, its end replaced by `…` where it is longer.
  func truncated(toWidth width: Int) -> String {
    guard displayWidth > width else { return self }
    var text = ""
    var taken = 1
    for character in self {
      taken += character.displayWidth
      guard taken <= width else { break }
      text.append(character)
    }
    return text + "…"
  }

  /// The text with spaces on the left or on the right up to a number of terminal columns.
  func padded(toWidth width: Int, onLeft: Bool) -> String {
    let spaces = String(repeating: " ", count: max(0, width - displayWidth))
    return onLeft ? spaces + self : self + spaces
  }
}

extension Character {
  /// Two for East Asian wide characters and emoji, none for marks that stand on others.
  var displayWidth: Int {
    if unicodeScalars.contains("\u{FE0F}") { return 2 }
    return unicodeScalars.map(\.displayWidth).max() ?? 0
  }
}

extension Unicode.Scalar {
  /// The width of a scalar that never joins with another to one character; nil for all others.
  fileprivate var widthAlone: Int? {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x2010...0x2027, 0x2030...0x203B, 0x2200...0x22FF,
      0x2500...0x25FA:
      1
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3: 2
    default: nil
    }
  }

  fileprivate var displayWidth: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    if properties.isEmojiPresentation { return 2 }
    return Self.wide.contains { $0.contains(value) } ? 2 : 1
  }

  /// The blocks that Unicode Standard Annex 11 calls wide or fullwidth.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x17000...0x18AFF, 0x1B000...0x1B2FF,
    0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]
}
