internal import Yams

/// Reads a report.yaml; a mistake in it is one error with the file's line.
struct ReportFile {
  private static let keys = [
    "title", "summary", "period", "about", "where", "template", "sections",
  ]

  private let file: TemplateFile
  private let text: YAMLText

  init(_ file: TemplateFile) {
    self.file = file
    text = YAMLText(file: file.path, subject: "report", start: "title: TITLE")
  }

  func declaration(named name: String) throws -> ReportDeclaration {
    let root = try text.root(file.text)
    let entries = try text.known(root, of: "a report", keys: Self.keys)
    guard let title = try entries["title"].map({ try text.filled($0, of: "title") }) else {
      throw text.fail("the report has no title; start with `title: TITLE`", at: root)
    }
    guard let sections = entries["sections"] else {
      throw text.fail("the report lists no `sections`", at: root)
    }
    return ReportDeclaration(
      name: name, title: title,
      summary: try entries["summary"].map { try text.text($0, of: "summary") } ?? "",
      span: try entries["period"].map(span) ?? .month,
      about: try entries["about"].map { node in
        try text.placing(node) { try Dimension.named(text.text(node, of: "about")) }
      },
      filter: try entries["where"].map { try text.slice($0) } ?? [:],
      template: try entries["template"].map { try text.filled($0, of: "template") } ?? "report",
      sections: try self.sections(sections), source: file)
  }

  private func span(_ node: Node) throws -> ReportDeclaration.Span {
    let word = try text.text(node, of: "period")
    if let span = ReportDeclaration.Span(rawValue: word) { return span }
    let known = ReportDeclaration.Span.allCases.map(\.rawValue)
    throw text.fail(
      "`period` is one of \(known.joined(separator: ", ")), not '\(word)'"
        + Spelling.suggestion(for: word, among: known), at: node)
  }

  private func sections(_ node: Node) throws -> [SectionDeclaration] {
    guard case .sequence(let list) = node, !list.isEmpty else {
      throw text.fail("`sections` is a list with a `- kind: KIND` for each section", at: node)
    }
    var lines: [String: Int] = [:]
    return try list.map { item in
      let section = try SectionFile(item, text).section()
      if let line = lines.updateValue(section.line, forKey: section.name) {
        throw text.fail(
          "a second section is called '\(section.name)', like that of line \(line); "
            + "give it a `name` of its own", at: item)
      }
      return section
    }
  }
}

extension YAMLText {
  /// The entries of a table by their keys; another key than the known is an error.
  func known(_ node: Node, of what: String, keys: [String]) throws -> [String: Node] {
    try entries(node, of: what).reduce(into: [:]) { found, entry in
      guard keys.contains(entry.key) else {
        throw fail(
          "\(what) has no '\(entry.key)'\(Spelling.suggestion(for: entry.key, among: keys)); "
            + "it has \(keys.joined(separator: ", "))", at: entry.node)
      }
      found[entry.key] = entry.value
    }
  }

  /// A text that is not blank.
  func filled(_ node: Node, of what: String) throws -> String {
    let value = try text(node, of: what).trimmingSpaces
    guard !value.isEmpty else { throw fail("`\(what)` is blank", at: node) }
    return value
  }

  /// Values by dimensions, `{ segment: Large }`.
  func slice(_ node: Node) throws -> Slice {
    try entries(node, of: "where").reduce(into: [:]) { slice, entry in
      let dimension = try placing(entry.node) { try Dimension.named(entry.key) }
      slice[dimension] = try filled(entry.value, of: entry.key)
    }
  }
}
