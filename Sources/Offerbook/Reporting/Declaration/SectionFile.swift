internal import Yams

/// Reads one section of a report.yaml.
struct SectionFile {
  private let node: Node
  private let text: YAMLText
  private let kind: SectionKind
  private let entries: [String: Node]

  init(_ node: Node, _ text: YAMLText) throws {
    let all = try text.entries(node, of: "a section")
    guard let word = all.first(where: { $0.key == "kind" }) else {
      throw text.fail("the section has no `kind`", at: node)
    }
    let known = SectionKind.allCases.map(\.rawValue)
    let name = try text.text(word.value, of: "kind")
    guard let kind = SectionKind(rawValue: name) else {
      throw text.fail(
        "no section is of the kind '\(name)'\(Spelling.suggestion(for: name, among: known)); "
          + "the kinds are \(known.joined(separator: ", "))", at: word.value)
    }
    entries = try text.known(
      node, of: "a section of the kind \(kind.rawValue)",
      keys: ["kind", "name", "title"] + kind.keys)
    (self.node, self.text, self.kind) = (node, text, kind)
  }

  func section() throws -> SectionDeclaration {
    let indicators = try self.indicators()
    let by = try dimensions()
    let filter = try entries["where"].map { try text.slice($0) } ?? [:]
    for indicator in indicators {
      try text.placing(entries["by"] ?? entries["where"] ?? node) {
        _ = try FigureRequest(indicators: [indicator], periods: [], by: by, filter: filter)
      }
    }
    let suffix =
      entries["by"] == nil ? "" : "-by-" + by.map(\.rawValue).joined(separator: "-")
    return SectionDeclaration(
      kind: kind,
      name: try entries["name"].map { try text.filled($0, of: "name") } ?? kind.rawValue + suffix,
      title: try entries["title"].map { try text.filled($0, of: "title") } ?? kind.defaultTitle,
      indicators: indicators, by: by, charts: try charts(indicators), filter: filter,
      limit: try limit(), cause: try cause(of: indicators), line: node.mark?.line ?? 1)
  }

  private func indicators() throws -> [Indicator] {
    guard kind.needsIndicators else { return [] }
    guard let list = entries["indicators"] else {
      throw text.fail("a section of the kind \(kind.rawValue) lists `indicators`", at: node)
    }
    let names = try text.items(list, of: "indicators")
    guard !names.isEmpty else { throw text.fail("`indicators` lists none", at: list) }
    return try names.map { name, node in try indicator(name, at: node) }
  }

  private func indicator(_ name: String, at node: Node) throws -> Indicator {
    try text.placing(node) { try Indicator.named(name) }
  }

  private func dimensions() throws -> [Dimension] {
    guard let list = entries["by"] else { return kind.defaultDimensions }
    let dimensions = try text.items(list, of: "by").map { name, node in
      try text.placing(node) { try Dimension.named(name) }
    }
    guard (1...2).contains(dimensions.count), Set(dimensions).count == dimensions.count else {
      throw text.fail("`by` names one dimension, or two", at: list)
    }
    return dimensions
  }

  private func charts(_ indicators: [Indicator]) throws -> [ReportChart.Kind]? {
    guard let list = entries["charts"] else { return nil }
    return try text.items(list, of: "charts").map { name, node in
      let known = kind.charts.map(\.rawValue)
      guard let chart = kind.charts.first(where: { $0.rawValue == name }) else {
        throw text.fail(
          "a section of the kind \(kind.rawValue) draws no '\(name)'"
            + "\(Spelling.suggestion(for: name, among: known)); "
            + "it draws \(known.joined(separator: ", "))", at: node)
      }
      guard indicators.contains(where: { chart.fits($0.unit) }) else {
        let names = indicators.map(\.name).joined(separator: ", ")
        throw text.fail(
          "the chart '\(name)' shows \(chart.shows), and \(names) "
            + (indicators.count == 1 ? "is none" : "are none"), at: node)
      }
      return chart
    }
  }

  private func limit() throws -> Int? {
    guard let node = entries["limit"] else { return nil }
    guard let limit = Int(try text.text(node, of: "limit")), limit > 0 else {
      throw text.fail("`limit` is a number of rows, at least 1", at: node)
    }
    return limit
  }

  private func cause(of indicators: [Indicator]) throws -> Indicator? {
    guard let node = entries["cause"] else { return nil }
    let cause = try indicator(text.text(node, of: "cause"), at: node)
    guard let parts = cause.plannedParts, indicators.contains(where: { $0.name == parts.numerator })
    else {
      throw text.fail(
        "`cause` names a ratio whose planned numerator is one of the section's indicators; "
          + "\(cause.name) is \(cause.formula)", at: node)
    }
    return cause
  }
}

extension YAMLText {
  /// A list of texts, each with its node; a single one is a list of one.
  func items(_ node: Node, of what: String) throws -> [(text: String, node: Node)] {
    guard case .sequence(let list) = node else { return [(try filled(node, of: what), node)] }
    return try list.map { (try filled($0, of: what), $0) }
  }
}
