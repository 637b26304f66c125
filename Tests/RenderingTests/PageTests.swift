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
    let drawings = page.named("svg").filter { $0.attributes["role"] == "img" }
    for part in ["title", "desc"] {
      let named = page.named(part).filter { $0.attributes["id"] != nil && $0.path.last == "svg" }
      #expect(named.count == drawings.count)
    }
    #expect(page.named("figure").count == page.named("details").count)
    #expect(page.named("desc").count > page.named("figure").count)
  }

  @Test("can be read by the keyboard alone")
  func keyboard() {
    #expect(page.named("a").first?.attributes["href"] == "#main")
    #expect(page.named("main").first?.attributes["id"] == "main")
    let regions = page.named("div").filter {
      $0.attributes["class"]?.hasPrefix("scroll") == true || $0.attributes["class"] == "board"
    }
    #expect(regions.count == page.named("table").count)
    for region in regions {
      #expect(region.attributes["tabindex"] == "0" && region.attributes["aria-label"] != nil)
    }
  }

  @Test("prints comments under the row and the indicator that they are about")
  func comments() {
    let remarks = page.named("tr").filter { $0.attributes["class"] == "remark" }
    #expect(remarks.count == 2)
    #expect(page.text.contains("<b>partners</b> \"since\" August; قيد المراجعة 🚀"))
    #expect(page.text.contains("Grace, 2026-11-02"))
    let spans = page.named("td").compactMap { $0.attributes["colspan"] }
    #expect(spans == ["7", "8"])
  }

  @Test("draws the bars of a section's tables on one scale, and none of what is shown as zero")
  func bars() throws {
    func table(_ rows: [[ReportCell]]) -> ReportBlock {
      .table(
        ReportTable(
          name: "t", caption: "T",
          columns: ["", "ΔPL", "Volume", "Rate"].map { ReportColumn($0) },
          rows: rows.map { ReportRow([.text("A")] + $0) } + [
            ReportRow([.text("9 others"), money("900000"), .text(""), .text("")], isOthers: true)
          ]))
    }
    func money(_ value: ExactDecimal) -> ReportCell {
      .amountChange(value, isGood: !value.isNegative)
    }
    let report = Report(
      title: "T", month: Month(year: 2026, month: 10), subtitle: "", currency: "USD",
      sections: [
        ReportSection(
          name: "s", title: "S",
          blocks: [
            table([[money("80000"), money("-9000"), .pointChange("0.012", isGood: true)]]),
            .paragraph("Between"),
            table([[money("-20000"), money("-0.4"), .pointChange("-0.0003", isGood: false)]]),
            table([[.pointChange("-0.006", isGood: false), money("4000"), money("0")]]),
          ])
      ])
    let page = try PageElements(report.rendered(as: .html))
    let bars = page.named("rect").filter { $0.attributes["class"]?.hasPrefix("bar-") == true }
      .map { $0.number("width") }
    #expect(bars == [64, 7.2, 64, 16, 32, 3.2])
    let kinds = page.named("td").compactMap { $0.attributes["class"] }
    #expect(
      kinds == [
        "number good", "number bad", "number good", "number good", "text", "text", "number bad",
        "number", "number", "number good", "text", "text", "number bad", "number good", "number",
        "number good", "text", "text",
      ])
  }

  @Test("lets no title out of the style sheet")
  func titleInStyle() {
    let title = "\"} body { display: none } </style><script>"
    let quoted = PageStyle.quoted(title)
    #expect(!quoted.contains("\"") && !quoted.contains("<") && !quoted.contains("}"))
    #expect(PageStyle.quoted("Q3, été") == "Q3\\2c  été")
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
