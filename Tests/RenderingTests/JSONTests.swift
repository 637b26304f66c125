import Foundation
import Offerbook
import Testing

@testable import Rendering

@Suite("JSON")
struct JSONTests {
  @Test("keeps the order of names and the digits of numbers")
  func compact() {
    let value: JSONValue = [
      "z": .number("61200.00"), "a": .integer(3), "list": [.null, .bool(true), "x"],
      "none": [:], "empty": [],
    ]
    #expect(
      value.compactText
        == #"{"z":61200.00,"a":3,"list":[null,true,"x"],"none":{},"empty":[]}"#)
  }

  @Test("prints objects on lines of their own")
  func pretty() {
    let value: JSONValue = ["a": [.integer(1)], "b": [:]]
    #expect(value.prettyText == "{\n  \"a\": [\n    1\n  ],\n  \"b\": {}\n}")
  }

  @Test(
    "escapes what JSON asks for and what hides text, and nothing else",
    arguments: [
      ("say \"x\"", #""say \"x\"""#), ("a\\b", #""a\\b""#), ("\u{1}\n\r\t", #""\u0001\n\r\t""#),
      ("\u{9B}\u{2028}\u{202E}\u{2066}", #""\u009b\u2028\u202e\u2066""#),
      ("</script>", #""</script>""#), ("é🚀", "\"é🚀\""), ("\"\u{301}", "\"\\\"\u{301}\""),
    ])
  func escapes(text: String, json: String) {
    #expect(JSONValue.string(text).compactText == json)
  }

  @Test("of a report can be read back")
  func readable() throws {
    let text = try FixtureReport.report.rendered(as: .json)
    let report = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(
      report?.keys.sorted() == [
        "currency", "month", "parameters", "report", "sections", "subtitle", "title",
      ])
    #expect(text.contains("\"value\": 1204300.50"))
  }
}
