internal import Offerbook
internal import Rendering

/// What a check of plans has found, as rows.
struct PlanFindingTable {
  private let findings: [PlanFinding]

  init(_ findings: [PlanFinding]) {
    self.findings = findings
  }

  /// Grouped, for reading.
  var table: Table { table { $0.grouped(digits: $0.scale) } }

  /// With all digits and nothing else, for a spreadsheet or a script.
  var exactTable: Table { table(\.description) }

  var json: JSONValue {
    .array(
      findings.map { finding in
        [
          "finding": .string(finding.kind.rawValue),
          "version": .string(finding.version),
          "indicator": .string(finding.indicator),
          "period": .string(finding.period),
          "segment": JSONValue(finding.slice[.segment]),
          "geo": JSONValue(finding.slice[.geo]),
          "category": JSONValue(finding.slice[.category]),
          "level": .string(finding.level),
          "currency": JSONValue(finding.currency),
          "plan": JSONValue(finding.planned),
          "found": JSONValue(finding.found),
          "difference": JSONValue(finding.difference),
        ]
      })
  }

  private func table(_ text: (ExactDecimal) -> String) -> Table {
    let titles = [
      "finding", "version", "indicator", "period", "segment", "geo", "category", "level",
      "currency",
    ]
    return Table(
      columns: titles.map { ReportColumn($0, isText: true) }
        + ["plan", "found", "difference"].map { ReportColumn($0) },
      rows: findings.map { finding in
        [finding.kind.rawValue, finding.version, finding.indicator, finding.period]
          + [Dimension.segment, .geo, .category].map { finding.slice[$0] ?? "" }
          + [finding.level, finding.currency ?? ""]
          + [finding.planned, finding.found, finding.difference].map { $0.map(text) ?? "" }
      })
  }
}
