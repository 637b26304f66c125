import Offerbook
import Testing

@testable import Rendering

@Suite("Templates")
struct TemplateTests {
  private let files = Reports.Monthly.all + Reports.Partials.all

  private var texts: [String: String] {
    let templates = files.filter { $0.path.hasSuffix(".mustache") }
    return Dictionary(uniqueKeysWithValues: templates.map { (PageTemplates.name(of: $0), $0.text) })
  }

  private var model: PageModel { ReportPage(FixtureReport.report).model }

  @Test("print every field of the model and nothing that is not there")
  func lint() {
    let lint = ModelLint(texts, root: "report", model: model)
    #expect(lint.problems.sorted() == [])
  }

  @Test("are caught when a tag is misspelt")
  func misspelt() {
    var broken = texts
    broken["table"] = texts["table"]?.replacing("{{{caption}}}", with: "{{{captoin}}}")
    broken["comments"] = texts["comments"]?.replacing("{{{author}}}", with: "{{author}}")
    let lint = ModelLint(broken, root: "report", model: model)
    #expect(lint.problems.contains("table: TableModel has no captoin"))
    #expect(lint.problems.contains("no tag prints TableModel.caption"))
    #expect(lint.problems.contains("comments: {{author}} escapes twice; write {{{author}}}"))
  }

  @Test("that are not there are an error")
  func unknown() throws {
    let templates = try PageTemplates(files)
    #expect(throws: InputError.self) { try templates.page(model, template: "quarterly") }
  }

  @Test("that cannot be read say where")
  func unreadable() {
    let file = EmbeddedFile(path: "Reports/Monthly/x.html.mustache", text: "\n{{#a}}{{/b}}")
    #expect {
      try PageTemplates([file])
    } throws: { error in
      "\(error)".hasPrefix("Reports/Monthly/x.html.mustache:2: column")
    }
  }

  @Test("may name the fields of the model and no others")
  func keys() {
    let walk = ModelFields(model)
    #expect(walk.fields == TemplateKeys.values.mapValues { Set($0.keys) })
  }

  @Test("that ship have no tag that prints nothing")
  func shipped() {
    #expect(TemplateLint(files, root: "report").problems == [])
  }

  @Test(
    "of a user's own are refused with file and line when a tag would print nothing",
    arguments: [
      (
        "<p>\n{{{titel}}}",
        "mine.mustache:2: a page has no 'titel' (did you mean 'title'?); it has contents, "
          + "currency, notation, sections, style, subtitle, title"
      ),
      ("{{title}}", "mine.mustache:1: {{title}} escapes twice; write {{{title}}}"),
      (
        "{{#sections}}\n{{{title}}}{{/sections}}",
        "mine.mustache:2: a section has no 'title'; it has blocks, heading, id, takeaway"
      ),
      (
        "{{#currency}}{{{code}}}{{/currency}}",
        "mine.mustache:1: there is no 'code' here; {{{.}}} prints the text that the section is about"
      ),
      ("\n\n{{> tabel}}", "mine.mustache:3: there is no template 'tabel' (did you mean 'table'?)"),
    ])
  func own(text: String, message: String) throws {
    let mine = EmbeddedFile(path: "mine.mustache", text: text)
    let problem = try #require(TemplateLint(files + [mine], root: "mine").problems.first)
    #expect(problem.description.hasPrefix(message), "\(problem)")
  }
}

/// The fields of a filled model, by the value that they stand in.
private struct ModelFields {
  private(set) var fields: [String: Set<String>] = [:]

  init(_ model: PageModel) { note(model) }

  private mutating func note(_ value: Any) {
    guard !(value is Markup) else { return }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .collection, .optional: for child in mirror.children { note(child.value) }
    default:
      let words = "\(type(of: value))".dropLast("Model".count)
        .replacing(#/([a-z])([A-Z])/#) { "\($0.1) \($0.2)" }.lowercased()
      fields[words, default: []].formUnion(mirror.children.compactMap(\.label))
      for child in mirror.children { note(child.value) }
    }
  }
}
