extension LoadNote {
  /// That `keep` kept nothing and what the file holds instead, or what it left out that looks like its
  /// own words.
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
    let records = count == 1 ? "1 record" : "\(count) records"
    let hasKeptOthers = turnedAway.contains(where: \.hasKeptOthers)
    self.init(
      hasKeptOthers ? .leftOutAlike : .keptNothing, count: count,
      (hasKeptOthers
        ? "keep left out \(records) for the spelling; " : "keep kept none of \(records); ")
        + words.joined(separator: "; "))
  }
}
