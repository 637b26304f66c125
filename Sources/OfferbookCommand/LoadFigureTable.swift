internal import Offerbook
internal import Rendering

/// The figures that a load moved, before and after it.
struct LoadFigureTable {
  private let changes: [LoadFigures.Change]

  init(_ changes: [LoadFigures.Change]) {
    self.changes = changes
  }

  var table: Table {
    Table(
      columns: [
        ReportColumn("indicator", isText: true), ReportColumn("month", isText: true),
        ReportColumn("before"), ReportColumn("after"), ReportColumn("change"),
      ],
      rows: changes.map { change in
        let (before, after) = (change.before, change.after)
        return [
          after.indicator, after.period, after.text(before.value) ?? "–",
          after.text(after.value) ?? "–", after.text(change.difference, isChange: true) ?? "–",
        ]
      })
  }

  var json: JSONValue {
    .array(
      changes.map { change in
        [
          "indicator": .string(change.after.indicator),
          "month": .string(change.after.period),
          "before": JSONValue(change.before.value),
          "after": JSONValue(change.after.value),
          "change": JSONValue(change.difference),
        ]
      })
  }
}
