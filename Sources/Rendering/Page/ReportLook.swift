package import Offerbook

/// How a report's page looks: the shipped templates and styles, and a report's own in their place.
///
/// A file of a report's own stands for the shipped one of its name: `table.html.mustache`,
/// `style.css`. A style that nothing stands for comes after the others.
package struct ReportLook: Sendable {
  /// The template of the page.
  let root: String
  let templates: [EmbeddedFile]
  /// The style sheets, later ones over earlier ones.
  let sheets: [String]

  /// The look of the reports that ship with the program.
  package init() {
    self.init(root: "report", own: [])
  }

  /// The look of a declared report.
  ///
  /// - Throws: `InputError` with file and line for a tag that prints nothing or cannot be read.
  package init(_ declaration: ReportDeclaration) throws {
    let own = declaration.look.map { EmbeddedFile(path: $0.path, text: $0.text) }
    self.init(root: declaration.template, own: own)
    guard !own.isEmpty || root != "report" else { return }
    guard templates.contains(where: { PageTemplates.name(of: $0) == root }) else {
      throw InputError(
        "there is no template \(root).html.mustache beside it", file: declaration.source.path)
    }
    _ = try PageTemplates(templates)
    let problems = TemplateLint(templates, root: root).problems
    if let first = problems.first(where: { problem in own.contains { $0.path == problem.file } }) {
      throw first
    }
  }

  private init(root: String, own: [EmbeddedFile]) {
    let shipped =
      [Reports.Monthly.style, Reports.Monthly.narrow, Reports.Monthly.print]
      + (Reports.Monthly.all + Reports.Partials.all).filter { $0.path.hasSuffix(".mustache") }
    func files(_ ending: String, _ name: (EmbeddedFile) -> String) -> [EmbeddedFile] {
      let named = own.filter { $0.path.hasSuffix(ending) }
      let replaced = shipped.filter { $0.path.hasSuffix(ending) }.map { file in
        named.last { name($0) == name(file) } ?? file
      }
      return replaced
        + named.filter { file in !replaced.contains { name($0) == name(file) } }
    }
    self.root = root
    templates = files(".mustache", PageTemplates.name)
    sheets = files(".css", PageTemplates.name).map(\.text)
  }
}
