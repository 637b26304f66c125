extension String {
  /// With the letters that nobody sees written out: `Closed<U+00A0>Won`.
  var visible: String {
    unicodeScalars.map { scalar in
      let properties = scalar.properties
      let isSeen =
        scalar == " "
        || !(properties.isWhitespace || properties.isDefaultIgnorableCodePoint
          || [.control, .format].contains(properties.generalCategory))
      guard !isSeen else { return String(scalar) }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }.joined()
  }
}
