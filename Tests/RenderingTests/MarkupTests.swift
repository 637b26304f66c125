import Testing

@testable import Rendering

@Suite("Markup")
struct MarkupTests {
  @Test(
    "escapes text from data",
    arguments: [
      ("<script>", "&lt;script&gt;"),
      ("a & b", "a &amp; b"),
      ("say \"yes\" 'no'", "say &quot;yes&quot; &#39;no&#39;"),
      ("&amp;", "&amp;amp;"),
      ("line\nbreak\ttab", "line break tab"),
      ("bell\u{7}", "bell\u{FFFD}"),
      ("\u{202E}txt.exe", "txt.exe"),
      ("العربية", "العربية"),
      ("👩‍💻", "👩‍💻"),
    ])
  func escapes(text: String, markup: String) {
    #expect(Markup(text).description == markup)
  }

  @Test("is not fooled by marks that make one character of a quote and an accent")
  func combiningMarks() {
    #expect(Markup("\"\u{301} onload=x").description == "&quot;\u{301} onload=x")
    #expect(Markup("<\u{338}b").description == "&lt;\u{338}b")
  }
}
