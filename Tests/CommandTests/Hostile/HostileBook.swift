import TestSupport

/// A catalog, bookings and a plan of random names that nobody should have to type.
struct HostileBook {
  private(set) var offerings = ""
  private(set) var bookings = ""
  private(set) var plan = ""

  private static let special = [
    "-", "=", "'", "'''", "'-x", "''=x", "+Premium", "'twas", "@all", "-5", "'-5", "＝wide", "#",
    "\"",
    "=HYPERLINK(\"http://example.org\",\"x\")",
  ]
  private static let letters = Array(
    "=+-@'\"＝＠,.;|\\x5 \t\r\n\u{A0}\u{2003}\u{200B}\u{202E}\u{2066}\u{301}é中👩‍💻".unicodeScalars)

  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    let codes = (0..<6).map { "\(name())o\($0)" }
    let segments =
      Self.special.shuffled(using: &random).prefix(4) + (0..<3).map { "\(name())s\($0)" }
    offerings = Self.record([
      "offering_code", "name", "category", "segments", "stage", "list_price", "currency", "summary",
    ])
    for code in codes {
      let stage = ["available", "retired", ""].randomElement(using: &random) ?? ""
      let sold = segments.filter { !$0.contains(";") && Bool.random(using: &random) }
      offerings += Self.record([
        code, special(), special(), sold.joined(separator: ";"), stage, amount(), "USD", name(),
      ])
    }
    bookings = Self.record([
      "opportunity_id", "line", "close_date", "kind", "amount", "currency", "offering_code",
      "account_id", "account_name", "segment", "geo", "owner", "net_arr",
    ])
    for deal in 0..<12 {
      let id = "\(name())d\(deal)"
      let own = [
        "A\(deal)", name(), segments.randomElement(using: &random) ?? "", special(), name(),
      ]
      let day = "2026-1\(deal % 3)-0\(1 + deal % 9)"
      for (line, kind) in [("=1", "services"), ("-2", "product")] {
        let code = kind == "services" ? codes.randomElement(using: &random) ?? "" : ""
        let value = (deal % 4 == 0 ? "-" : "") + amount()
        bookings += Self.record(
          [id, line, day, kind, value, "USD", code] + own + [kind == "product" ? value : ""])
      }
    }
    plan = Self.record(["version", "indicator", "month", "segment", "value", "currency", "spread"])
    for segment in segments {
      plan += Self.record(["=v", "net-arr", "2026-10", segment, "-" + amount(), "USD", ""])
      let spread = ["", "even", "by-days"].randomElement(using: &random) ?? ""
      plan += Self.record(["=v", "services-bookings", "FY26-Q4", segment, amount(), "USD", spread])
      plan += Self.record(["=v", "dollar-attach-rate", "FY26", segment, "0.07", "", ""])
    }
  }

  private mutating func special() -> String { Self.special.randomElement(using: &random) ?? "" }

  private mutating func name() -> String {
    let length = Int.random(in: 0...6, using: &random)
    let scalars = (0..<length).map { _ in Self.letters.randomElement(using: &random) ?? "x" }
    return scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  private mutating func amount() -> String {
    "\(Int.random(in: 1...999_999_999_999, using: &random)).\(Int.random(in: 10...99, using: &random))"
  }

  private static func record(_ fields: [String]) -> String {
    let cells = fields.map { field in
      let doubled = field.unicodeScalars.reduce(into: "") { $0 += $1 == "\"" ? "\"\"" : String($1) }
      return "\"" + doubled + "\""
    }
    return cells.joined(separator: ",") + "\n"
  }
}
