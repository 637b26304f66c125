import Testing

/// Fails with the lines that are missing (`-`) and those that came instead (`+`).
func expectSame(
  _ text: String, as expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  guard text != expected else { return }
  func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
  let changes = lines(text).difference(from: lines(expected)).map { change in
    switch change {
    case .remove(let line, let text, _): (line: line + 1, order: 0, text: "-\(line + 1): \(text)")
    case .insert(let line, let text, _): (line: line + 1, order: 1, text: "+\(line + 1): \(text)")
    }
  }
  let shown = changes.sorted { ($0.line, $0.order) < ($1.line, $1.order) }.map(\.text)
  Issue.record(
    "printed something else:\n\(shown.prefix(80).joined(separator: "\n"))",
    sourceLocation: sourceLocation)
}
