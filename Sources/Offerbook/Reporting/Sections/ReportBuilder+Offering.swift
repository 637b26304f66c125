extension ReportBuilder {
  /// What the catalog says of the offering.
  func offeringCard() throws -> [ReportBlock] {
    guard let offering else {
      return [.paragraph("The catalog has no such offering as of load \(request.asOf.load).")]
    }
    let rows = offering.facts.map { name, value in
      ReportRow([.text(name), .text(value)])
    }
    return (offering.summary.map { [.paragraph($0)] } ?? []) + [
      .table(
        ReportTable(
          name: "offering", caption: "\(offering.code) in the catalog",
          columns: [ReportColumn("What", isText: true), ReportColumn("Value", isText: true)],
          rows: rows))
    ]
  }

  /// The versions of the offering up to the report's load, and what changed with each.
  func lifecycle() throws -> [ReportBlock] {
    guard let code = filter[.offering] else { return [] }
    let versions = try Catalog(connection).versions(of: code)
      .filter { $0.load <= request.asOf.load }
    var before: Offering?
    let rows = versions.map { version -> ReportRow in
      let changed = before.map { version.changes(since: $0) } ?? "first version"
      before = version
      return ReportRow([
        .count(ExactDecimal(mantissa: Int128(version.load), scale: 0)), .text(version.since),
        .text(version.stage ?? "–"), .text(changed),
      ])
    }
    return [
      .table(
        ReportTable(
          name: "lifecycle", caption: "Versions of the offering in the catalog",
          columns: [
            ReportColumn("Load"), ReportColumn("Since", isText: true),
            ReportColumn("Stage", isText: true), ReportColumn("What changed", isText: true),
          ],
          rows: rows))
    ]
  }
}

extension Offering {
  /// What the catalog says, by the words of the feed; blanks are left out.
  fileprivate var facts: [(name: String, value: String)] {
    let price = listPrice.map { price in
      [currency, price.grouped(digits: 2), priceUnit.map { "per \($0)" }]
        .compactMap { $0 }.joined(separator: " ")
    }
    func list(_ values: [String]) -> String {
      values.isEmpty ? "all" : values.joined(separator: ", ")
    }
    let all: [(String, String?)] = [
      ("Name", name), ("Category", category), ("Type", type), ("Kind", kind), ("SKU", sku),
      ("Stage", stage), ("Maturity", maturity), ("Delivery", delivery), ("List price", price),
      ("Duration", durationDays.map { "\($0) days" }), ("Segments", list(segments)),
      ("Geos", list(geos)), ("Industries", list(industries)), ("Owner", owner),
      ("Launched on", launchedOn?.description), ("Retired on", retiredOn?.description),
    ]
    return all.compactMap { name, value in value.map { (name, $0) } }
  }

  /// What is another than before, `stage pilot → available; list price USD 1.00 → USD 2.00`.
  fileprivate func changes(since before: Offering) -> String {
    let old = Dictionary(before.facts.map { ($0.name, $0.value) }) { first, _ in first }
    let new = Dictionary(facts.map { ($0.name, $0.value) }) { first, _ in first }
    let names = (before.facts + facts).map(\.name)
    var seen: Set<String> = []
    let changed = names.filter { seen.insert($0).inserted && old[$0] != new[$0] }
      .map { "\($0.lowercased()) \(old[$0] ?? "none") → \(new[$0] ?? "none")" }
    let isRewritten = before.summary != summary
    let all = changed + (isRewritten ? ["another summary"] : [])
    return all.isEmpty ? "nothing that is shown here" : all.joined(separator: "; ")
  }
}
