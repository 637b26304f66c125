/// Finds the name that somebody probably meant.
package enum Spelling {
  /// The part of a sentence that suggests a name, ` (did you mean .amount.?)`, or nothing.
  package static func suggestion(for name: String, among known: [String]) -> String {
    nearest(to: name, among: known).map { " (did you mean '\($0)'?)" } ?? ""
  }

  /// The name that is spelled almost like another one.
  static func nearest(to name: String, among known: [String]) -> String? {
    known.map { (name: $0, distance: distance(name.lowercased(), $0.lowercased())) }
      .filter { $0.distance <= max(1, name.count / 3) }
      .min { $0.distance < $1.distance }?.name
  }

  /// How many letters must be put in, left out, changed or swapped with the next to get from one word
  /// to another.
  private static func distance(_ left: String, _ right: String) -> Int {
    let columns = Array(right)
    let rows = Array(left)
    var twoAbove: [Int] = []
    var above = Array(0...columns.count)
    for (row, letter) in rows.enumerated() {
      var current = [row + 1]
      for (column, other) in columns.enumerated() {
        let change = above[column] + (letter == other ? 0 : 1)
        var least = min(change, above[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == columns[column - 1], rows[row - 1] == other {
          least = min(least, twoAbove[column - 1] + 1)
        }
        current.append(least)
      }
      (twoAbove, above) = (above, current)
    }
    return above[columns.count]
  }
}
