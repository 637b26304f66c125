extension LoadNote {
  /// That `keep` kept nothing, and what the file holds instead.
  init(_ turnedAway: [TurnedAway]) {
    let count = turnedAway.reduce(0) { $0 + $1.found.reduce(0) { $0 + $1.count } }
    let words = turnedAway.map { condition in
      let shown = condition.found.prefix(5).map { value in
        let near = Spelling.nearest(to: value.text, among: condition.wanted)
        let wanted = near.map { "; keep has '\($0.visible)'" } ?? ""
        return "'\(value.text.visible)' (\(value.count)\(wanted))"
      }
      let others = condition.found.count - shown.count
      return "\(condition.column) holds " + shown.joined(separator: ", ")
        + (others > 0 ? " and \(others) other values" : "")
    }
    self.init(
      .keptNothing, count: count,
      "keep kept none of \(count == 1 ? "1 record" : "\(count) records"); "
        + words.joined(separator: "; "))
  }
}

extension String {
  /// With the letters that nobody sees written out: `Closed<U+00A0>Won`.
  fileprivate var visible: String {
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
