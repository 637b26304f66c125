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
    let lint = TemplateLint(texts, root: "report", model: model)
    #expect(lint.problems.sorted() == [])
  }

  @Test("are caught when a tag is misspelt")
  func misspelt() {
    var broken = texts
    broken["table"] = texts["table"]?.replacing("{{{caption}}}", with: "{{{captoin}}}")
    broken["comments"] = texts["comments"]?.replacing("{{{author}}}", with: "{{author}}")
    let lint = TemplateLint(broken, root: "report", model: model)
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
}
