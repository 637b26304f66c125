internal import Offerbook
internal import Rendering

/// What a plan version holds, as rows to read, as the plan feed, and as JSON.
struct PlanRowTable {
  private let plan: PlanRows

  init(_ plan: PlanRows) {
    self.plan = plan
  }

  var table: Table {
    Table(
      columns: ["indicator", "period", "segment", "geo", "category"]
        .map { ReportColumn($0, isText: true) } + [
          ReportColumn("value"), ReportColumn("currency", isText: true),
          ReportColumn("spread", isText: true), ReportColumn("months", isText: true),
          ReportColumn("load"),
        ],
      rows: plan.rows.map { row in
        let months = row.months.map { "\($0.month) \($0.value.grouped(digits: $0.value.scale))" }
        return [row.indicator, row.period] + slice(row) + [
          row.value.grouped(digits: row.value.scale), row.currency ?? "",
          row.spread?.rawValue ?? "", months.joined(separator: ", "), String(row.load),
        ]
      })
  }

  /// The columns of the feed, so that what is printed loads again to the same figures.
  var feed: Table {
    Table(
      columns: Feed.plan.columns.map { ReportColumn($0.name, isText: $0.kind != .decimal) },
      rows: plan.feedRows.map { row in
        [plan.version, row.indicator, row.period] + slice(row) + [
          row.value.description, row.currency ?? "", row.spread?.rawValue ?? "",
        ]
      })
  }

  var json: JSONValue {
    .array(
      plan.rows.map { row in
        [
          "version": .string(plan.version),
          "indicator": .string(row.indicator),
          "period": .string(row.period),
          "segment": JSONValue(row.slice[.segment]),
          "geo": JSONValue(row.slice[.geo]),
          "category": JSONValue(row.slice[.category]),
          "value": .number(row.value),
          "currency": JSONValue(row.currency),
          "spread": JSONValue(row.spread?.rawValue),
          "months": .array(
            row.months.map {
              ["month": .string($0.month.description), "value": .number($0.value)]
            }),
          "load": .integer(row.load),
        ]
      })
  }

  private func slice(_ row: PlanRows.Row) -> [String] {
    [Dimension.segment, .geo, .category].map { row.slice[$0] ?? "" }
  }
}
