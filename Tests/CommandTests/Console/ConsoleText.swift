import TestSupport

extension CommandRun.Result {
  /// The lines of the output, then `! ` and those of the errors, then an exit code in brackets.
  func marked(home: String) -> [String] {
    output.consoleLines(home: home) + errors.consoleLines(home: home).map { "! " + $0 }
      + (status == 0 ? [] : ["[\(status)]"])
  }
}

extension String {
  /// The lines of a text, with what changes from run to run replaced and odd bytes made visible.
  func consoleLines(home: String) -> [String] {
    guard !isEmpty else { return [] }
    var text = ""
    for scalar in replacing(home, with: "~").unicodeScalars {
      switch scalar {
      case "\r": text += "\\r"
      case "\0": text += "\\0"
      case "\u{FEFF}": text += "\\uFEFF"
      default: text.unicodeScalars.append(scalar)
      }
    }
    text.replace(#/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/#, with: "2026-11-02 08:15:00")
    if text.hasSuffix("\n") { text.removeLast() }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
