/// Names that somebody could have typed into a CRM, or wanted to.
enum HostileNames {
  static let all = [
    "<script>alert(1)</script>",
    "\"quoted\" & 'single' &amp; <b>",
    "خدمات التدريب",
    "\u{202E}gpj.exe\u{202C} \u{2066}turned\u{2069}",
    "👩‍💻 and 👨‍👩‍👧‍👦",
    String(repeating: "long name ", count: 15) + String(repeating: "unbroken", count: 18)
      + "200300",
    "two\nlines",
    "=HYPERLINK(\"http://example.org\",\"x\")",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "a|b `code` *em* [link](http://example.org) ~~gone~~ \\| $x$",
    "[]:*?/\\'!",
    "_x0041_ # 1. - > http://example.org www.example.org",
    "{{name}} {{{raw}}} ${PATH} %s $(id)",
  ]

  /// Each as a segment, an account and the name and the category of an offering.
  static var offerings: String {
    csv(["offering_code", "name", "category"])
      + all.enumerated().map { index, name in
        csv(["=O\(index)", name, name])
      }.joined()
  }

  static var bookings: String {
    let columns = [
      "opportunity_id", "line", "close_date", "kind", "amount", "currency", "offering_code",
      "account_id", "account_name", "segment", "net_arr",
    ]
    return csv(columns)
      + all.enumerated().map { index, name in
        csv([
          "D\(index)", "S", "2026-10-05", "services", "\(1000 - index).00", "USD", "=O\(index)",
          "A\(index)", name, name, "",
        ])
          + csv([
            "D\(index)", "P", "2026-10-05", "product", "5000.00", "USD", "", "A\(index)", name,
            name, "4000.00",
          ])
      }.joined()
  }

  private static func csv(_ fields: [String]) -> String {
    fields.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
  }

  /// The names as a JSON array that needs no writer of ours: what turns letters around is no part of
  /// a name.
  static var json: String {
    let texts = all.map { name in
      let escaped = name.filter { !"\u{202E}\u{202C}\u{2066}\u{2069}".contains($0) }.utf16.map {
        unit in
        let code = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - code.count) + code
      }
      return "\"" + escaped.joined() + "\""
    }
    return "[" + texts.joined(separator: ",") + "]"
  }
}
