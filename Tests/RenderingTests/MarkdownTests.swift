import Testing

@testable import Rendering

@Suite("Markdown")
struct MarkdownTests {
  @Test(
    "escapes text from data",
    arguments: [
      ("a|b", "a\\|b"), ("<b>", "&lt;b&gt;"), ("*x* _y_ `z`", "\\*x\\* \\_y\\_ \\`z\\`"),
      ("[a](b)", "\\[a\\](b)"), ("two\nlines", "two lines"), ("back\\slash", "back\\\\slash"),
      ("https://x.org: y", "https\\://x.org: y"), ("WWW.x.org", "WWW\\.x.org"),
    ])
  func escapes(text: String, markdown: String) {
    #expect(MarkdownText.escaped(text) == markdown)
  }

  @Test(
    "starts no list or heading by accident",
    arguments: [
      ("# x", "\\# x"), ("- x", "\\- x"), ("+ x", "\\+ x"), ("12. x", "12\\. x"),
      ("1) x", "1\\) x"), ("2026 x", "2026 x"), ("x", "x"), ("", ""),
    ])
  func paragraphs(text: String, markdown: String) {
    #expect(MarkdownText.paragraph(text) == markdown)
  }
}
