import Offerbook
import Testing

@testable import Rendering

@Suite("The HTML page")
struct PageTests {
  private let html: String
  private let page: PageElements

  init() throws {
    html = try FixtureReport.report.rendered(as: .html)
    page = PageElements(html)
  }

  @Test("is well formed down to every mark of its charts")
  func wellFormed() {
    #expect(page.failure == nil)
    #expect(page.named("h1").count == 1)
    #expect(page.named("section").count == FixtureReport.report.sections.count)
  }

  @Test("runs nothing and loads nothing")
  func selfContained() {
    let allowed = "default-src 'none'; style-src 'unsafe-inline'"
    #expect(page.named("meta").contains { $0.attributes["content"] == allowed })
    for name in ["script", "link", "img", "iframe", "object", "form", "base"] {
      #expect(page.named(name).isEmpty)
    }
    let attributes = page.elements.flatMap(\.attributes.keys)
    #expect(!attributes.contains { $0.hasPrefix("on") || $0 == "style" || $0 == "src" })
    #expect(page.named("a").allSatisfy { $0.attributes["href"]?.hasPrefix("#") == true })
    #expect(!html.contains("url(") && !html.contains("@import"))
  }

  @Test("names every place once and links only to places it has")
  func links() {
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(ids.count == Set(ids).count)
    for link in page.named("a") {
      #expect(ids.contains(String(link.attributes["href"]?.dropFirst() ?? "")))
    }
    for element in page.elements {
      let labels = element.attributes["aria-labelledby"]?.split(separator: " ") ?? []
      #expect(labels.allSatisfy { ids.contains(String($0)) })
    }
  }

  @Test("gives tables captions and headings a scope")
  func tables() {
    #expect(page.named("caption").count == page.named("table").count)
    #expect(page.named("th").allSatisfy { $0.attributes["scope"] != nil })
  }

  @Test("says in words what drawings show, with the figures beside them")
  func drawings() {
    for drawing in page.named("svg") where drawing.attributes["aria-hidden"] == nil {
      #expect(drawing.attributes["role"] == "img")
      #expect(drawing.attributes["aria-labelledby"]?.contains("-desc") == true)
    }
    #expect(page.named("figure").count == page.named("details").count)
    #expect(page.named("desc").count > page.named("figure").count)
  }

  @Test("shows text from data as it is")
  func hostileText() {
    #expect(page.text.contains("<script>alert('x')</script> & \"quoted\""))
    #expect(page.text.contains("=HYPERLINK(\"http://example.org\")"))
    #expect(page.text.contains("خدمات التدريب"))
    #expect(page.text.contains("Résumé 🚀 rapid start 👩‍💻"))
  }

  @Test("is the same every time")
  func deterministic() throws {
    #expect(try FixtureReport.report.rendered(as: .html) == html)
  }
}
