internal import Foundation
internal import Postgres

extension EmbeddedFile {
  /// The file as a statement that errors will call by its path.
  var statement: Statement { Statement(name: path, text: text) }

  /// The statement with `${...}` replaced by identifiers.
  ///
  /// Only names that this program declares come in this way; every value is a parameter.
  func statement(_ identifiers: [String: String]) -> Statement {
    var text = ""
    for (index, part) in self.text.components(separatedBy: "${").enumerated() {
      guard index > 0, let end = part.firstIndex(of: "}") else {
        text += part
        continue
      }
      let name = String(part[..<end])
      text += identifiers[name] ?? "${\(name)}"
      text += part[part.index(after: end)...]
    }
    return Statement(name: path, text: text)
  }
}
