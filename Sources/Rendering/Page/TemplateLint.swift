internal import Offerbook

/// Walks the tags of templates and finds those that would print as nothing.
///
/// Mustache prints nothing for a name it does not find, and looks for it further out first; here a
/// name has to be a key of the very value it stands in.
struct TemplateLint {
  /// What is wrong, each with file and line, in the order of the page.
  private(set) var problems: [InputError] = []
  private let files: [String: EmbeddedFile]
  private var walked: Set<String> = []

  init(_ files: [EmbeddedFile], root: String) {
    let templates = files.filter { $0.path.hasSuffix(".mustache") }
    self.files = Dictionary(templates.map { (PageTemplates.name(of: $0), $0) }) { _, last in last }
    guard let file = self.files[root] else { return }
    walk(file, in: TemplateKeys.root, outer: [])
  }

  private mutating func walk(_ file: EmbeddedFile, in value: String, outer: [String]) {
    // A part is checked once for each value that it is put in.
    guard walked.insert("\(file.path) \(value) \(outer)").inserted else { return }
    var tags = TemplateTags(file.text).tags[...]
    walk(&tags, of: file, in: value, outer: outer)
  }

  /// Reads tags until the section they stand in is closed; `value` is nil inside of plain text.
  private mutating func walk(
    _ tags: inout ArraySlice<(tag: TemplateTags.Tag, line: Int)>, of file: EmbeddedFile,
    in value: String?, outer: [String]
  ) {
    while let (tag, line) = tags.popFirst() {
      func report(_ message: String) {
        let problem = InputError(message, file: file.path, line: line)
        if !problems.contains(problem) { problems.append(problem) }
      }
      switch tag {
      case .close: return
      case .value(let name, let isRaw):
        if name != ".", Self.key(name, in: value, report) != nil, !isRaw {
          report("{{\(name)}} escapes twice; write {{{\(name)}}}")
        }
      case .partial(let name):
        guard let part = files[name] else {
          let known = files.keys.sorted()
          report(
            "there is no template '\(name)'\(Spelling.suggestion(for: name, among: known)); "
              + "there are \(known.joined(separator: ", "))")
          continue
        }
        walk(part, in: value ?? "", outer: outer)
      case .inverted(let name):
        _ = Self.key(name, in: value, report)
        walk(&tags, of: file, in: value, outer: outer)
      case .open(let name):
        let found = Self.key(name, in: value, report)
        if let found, found != .text,
          outer.contains(where: { TemplateKeys.values[$0]?[name] == .text })
        {
          report("\(name) is found further out where it is nothing")
        }
        var inner: String?
        if case .value(let name)? = found { inner = name }
        walk(&tags, of: file, in: inner, outer: outer + [value].compactMap { $0 })
      }
    }
  }

  private static func key(
    _ name: String, in value: String?, _ report: (String) -> Void
  ) -> TemplateKeys.Key? {
    let keys = value.flatMap { TemplateKeys.values[$0] } ?? [:]
    if let key = keys[name] { return key }
    guard let value, !keys.isEmpty else {
      report("there is no '\(name)' here; {{{.}}} prints the text that the section is about")
      return nil
    }
    let known = keys.keys.sorted()
    report(
      "a \(value) has no '\(name)'\(Spelling.suggestion(for: name, among: known)); "
        + "it has \(known.joined(separator: ", "))")
    return nil
  }
}
