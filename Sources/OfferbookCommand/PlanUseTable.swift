internal import Offerbook
internal import Rendering

/// The plan values behind a figure for reading: the months of one level on one row.
struct PlanUseTable {
  private let use: PlanUse

  init(_ use: PlanUse) {
    self.use = use
  }

  /// Values of one indicator and level that count in the same way.
  private struct Row {
    var indicator: String
    var version: String
    var level: Slice
    var days: OpenMonths.Reach?
    var values: [PlanUse.Value]
  }

  var table: Table {
    let areSeveral = Set(use.values.map(\.version)).count > 1
    let isOpen = use.values.contains { $0.days != nil }
    return Table(
      columns: (areSeveral ? [ReportColumn("version", isText: true)] : []) + [
        ReportColumn("indicator", isText: true), ReportColumn("months", isText: true),
        ReportColumn("given for", isText: true), ReportColumn("value"),
      ] + (isOpen ? [ReportColumn("counts", isText: true)] : []),
      rows: rows.map { row in
        (areSeveral ? [row.version] : [])
          + [row.indicator, months(row), row.level.words, value(row)]
          + (isOpen ? [row.days?.words ?? "whole"] : [])
      })
  }

  private var rows: [Row] {
    use.values.reduce(into: []) { rows, value in
      let index = rows.firstIndex {
        $0.indicator == value.indicator && $0.version == value.version && $0.level == value.level
          && $0.days == value.days
      }
      if let index {
        rows[index].values.append(value)
      } else {
        rows.append(
          Row(
            indicator: value.indicator, version: value.version, level: value.level,
            days: value.days, values: [value]))
      }
    }
  }

  private func months(_ row: Row) -> String {
    if let held = row.values.first?.heldFor, !held.isEmpty { return held }
    let months = row.values.map(\.month)
    guard let first = months.min(), let last = months.max(), first < last else {
      return months.first?.description ?? ""
    }
    return "\(first) to \(last), \(months.count) months"
  }

  /// The sum of amounts; a rate is the same in all its months.
  private func value(_ row: Row) -> String {
    let value =
      use.isRate
      ? row.values.first?.value ?? .zero : row.values.map(\.value).reduce(.zero, +)
    return value.grouped(digits: value.scale)
  }
}
