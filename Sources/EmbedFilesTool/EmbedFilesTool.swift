import Foundation

/// Writes one Swift file in which every folder is an enum and every text file a constant.
///
/// `SQL/Queries/figures.sql` becomes `SQL.Queries.figures`; each enum also lists its files as `all`.
@main
struct EmbedFilesTool {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 3 else {
      FileHandle.standardError.write(Data("usage: root folder output file...\n".utf8))
      exit(64)
    }
    let root = URL(filePath: arguments[0], directoryHint: .isDirectory).path()
    var tree = Folder(name: arguments[1])
    for path in arguments.dropFirst(3) {
      let relative = String(path.dropFirst(root.count))
      let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
      let folders = relative.split(separator: "/").dropFirst()
      tree.add(EmbeddedText(path: relative, text: text), at: folders)
    }
    let source = "// Generated from \(arguments[1])/.\n\n" + tree.source(indent: "")
    try source.write(to: URL(filePath: arguments[2]), atomically: true, encoding: .utf8)
  }
}

struct EmbeddedText {
  var path: String
  var text: String
}

struct Folder {
  var name: String
  var files: [EmbeddedText] = []
  var folders: [String: Folder] = [:]

  mutating func add(_ file: EmbeddedText, at path: ArraySlice<Substring>) {
    guard let first = path.first, path.count > 1 else {
      files.append(file)
      return
    }
    folders[String(first), default: Folder(name: String(first))].add(file, at: path.dropFirst())
  }

  func source(indent: String) -> String {
    let inner = indent + "  "
    var lines = ["\(indent)enum \(name) {"]
    for file in files {
      let literal = "EmbeddedFile(path: \(quoted(file.path)), text: \(quoted(file.text)))"
      lines.append("\(inner)static let \(identifier(file.path)) = \(literal)")
    }
    let names = files.map { identifier($0.path) }.joined(separator: ", ")
    lines.append("\(inner)static let all: [EmbeddedFile] = [\(names)]")
    for folder in folders.values.sorted(by: { $0.name < $1.name }) {
      lines.append(folder.source(indent: inner))
    }
    lines.append("\(indent)}")
    return lines.joined(separator: "\n") + "\n"
  }

  private func quoted(_ text: String) -> String { String(reflecting: text) }

  /// `dollar-attach-rate.yaml` -> `dollarAttachRate`, `0001_loads.sql` -> `_0001Loads`.
  private func identifier(_ path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.split(separator: ".").dropLast().joined(separator: "_")
    let words = stem.split { $0 == "_" || $0 == "-" }.map(String.init)
    let camel = words.enumerated().map { $0.offset == 0 ? $0.element : $0.element.capitalized }
    let name = camel.joined()
    return name.first?.isNumber == true ? "_" + name : name
  }
}
