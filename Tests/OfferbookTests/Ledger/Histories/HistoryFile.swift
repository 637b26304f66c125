@testable import Offerbook

/// A file that a history loads, once or again.
struct HistoryFile {
  var feed: String
  /// Its bytes.
  var csv: String
  var isSnapshot: Bool
  /// When each of its rows happened, by the key of the fact; empty for a feed without days.
  var days: [String: String] = [:]
  /// Whether some row, completed by what the book knows, breaks a rule.
  var breaksRule: (Book) -> Bool = { _ in false }
  /// What the model takes of it; gives the keys of the rows that were not as they are.
  var take: (inout Book) -> Set<String>

  /// The file with a column that nobody reads, so that no two steps load the same bytes.
  func numbered(_ number: Int) -> HistoryFile {
    var file = self
    let lines = csv.split(separator: "\n")
    file.csv = lines.enumerated().map { index, line in
      "\(line),\(index == 0 ? "offerbook_step" : "\(number)")\n"
    }.joined()
    return file
  }
}

/// A file that was loaded, on a day.
struct DatedFile {
  var file: HistoryFile
  var day: String
}
