extension String {
  /// The text without spaces at its end.
  var trimmedAtEnd: String {
    guard let last = utf8.lastIndex(where: { $0 != UInt8(ascii: " ") }) else { return "" }
    return String(self[...last])
  }

  /// The text with line breaks and tabs as spaces and without anything that commands a terminal.
  ///
  /// Control characters and those that turn the direction of writing come from data and could
  /// hide or repaint what stands beside them.
  var onOneLine: String {
    if isPlain { return self }
    var line = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t", "\u{2028}", "\u{2029}": line.append(" ")
      case "\0"..<" ", "\u{7F}"..."\u{9F}": line.append("\u{FFFD}")
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": break
      // No characters, and not allowed in the XML that pages and workbooks are made of.
      case "\u{FFFE}", "\u{FFFF}": line.append("\u{FFFD}")
      default: line.append(scalar)
      }
    }
    return String(line)
  }
}
