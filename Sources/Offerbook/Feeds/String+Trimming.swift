extension String {
  /// Without the spaces, tabs and line ends around it, as `ByteRun.trimmed` takes them from cells.
  var trimmingSpaces: String {
    let isSpace = { (scalar: Unicode.Scalar) in
      scalar == " " || (0x09...0x0D).contains(scalar.value)
    }
    let start = unicodeScalars.drop(while: isSpace)
    let end = start.lastIndex { !isSpace($0) }
    return end.map { String(start[...$0]) } ?? ""
  }
}
