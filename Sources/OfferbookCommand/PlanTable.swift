internal import Offerbook
internal import Rendering

/// The plan versions as rows.
struct PlanTable {
  private let versions: [Plans.Version]

  init(_ versions: [Plans.Version]) {
    self.versions = versions
  }

  var table: Table {
    Table(
      columns: [
        ReportColumn("version", isText: true), ReportColumn("state", isText: true),
        ReportColumn("from", isText: true), ReportColumn("to", isText: true),
        ReportColumn("indicators"), ReportColumn("values"),
      ],
      rows: versions.map { version in
        let count = version.staying.count
        let staying = count == 1 ? "1 indicator stays" : "\(count) indicators stay"
        let states =
          version.agreed.map(\.words) + (count > 0 ? [staying] : [])
          + (version.isLocked ? ["locked"] : [])
        return [
          version.name, states.joined(separator: ", "), version.firstMonth.description,
          version.lastMonth.description, String(version.indicators), String(version.values),
        ]
      })
  }

  var json: JSONValue {
    .array(
      versions.map { version in
        [
          "version": .string(version.name),
          "agreed": .bool(version.isAgreed),
          "agreed_months": .array(
            version.agreed.map { span in
              [
                "from": JSONValue(span.from?.description),
                "to": JSONValue(span.through?.description),
              ]
            }),
          "locked": .bool(version.isLocked),
          "from": .string(version.firstMonth.description),
          "to": .string(version.lastMonth.description),
          "indicators": .integer(version.indicators),
          "values": .integer(version.values),
          "staying_indicators": .array(version.staying.map { .string($0) }),
        ]
      })
  }
}

extension PlanChoice.Span {
  /// `agreed from 2026-07`.
  fileprivate var words: String {
    ["agreed", from.map { "from \($0)" }, through.map { "to \($0)" }]
      .compactMap { $0 }.joined(separator: " ")
  }
}
