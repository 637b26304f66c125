extension String {
  /// The text broken between words into lines of at most a number of terminal columns.
  ///
  /// A word wider than that is broken anywhere. Without a width it is one line.
  func wrapped(toWidth width: Int?) -> [String] {
    guard let width else { return [onOneLine] }
    var lines: [String] = []
    var line = ""
    let words = onOneLine.split(separator: " ").flatMap { String($0).broken(toWidth: width) }
    for word in words {
      if line.isEmpty {
        line = word
      } else if line.displayWidth + 1 + word.displayWidth <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = word
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// The text in pieces of at most that many columns, between characters.
  private func broken(toWidth width: Int) -> [String] {
    guard displayWidth > width else { return [self] }
    var pieces: [String] = []
    var piece = ""
    var taken = 0
    for character in self {
      if taken + character.displayWidth > max(1, width), !piece.isEmpty {
        pieces.append(piece)
        (piece, taken) = ("", 0)
      }
      piece.append(character)
      taken += character.displayWidth
    }
    return pieces + [piece]
  }
}
