extension String {
  /// The text broken between words into lines of at most a number of terminal columns.
  ///
  /// A word wider than that keeps a line for itself. Without a width it is one line.
  func wrapped(toWidth width: Int?) -> [String] {
    guard let width else { return [onOneLine] }
    var lines: [String] = []
    var line = ""
    for word in onOneLine.split(separator: " ").map(String.init) {
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
}
