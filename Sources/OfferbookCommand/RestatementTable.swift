internal import Offerbook
internal import Rendering

/// A restatement as rows: the indicators that moved, then each measure by load and slice.
struct RestatementTable {
  private let restatement: Restatement
  private let by: [Dimension]

  init(_ restatement: Restatement, by: [Dimension]) {
    self.restatement = restatement
    self.by = by
  }

  var table: Table {
    Table(
      columns: [ReportColumn("what", isText: true)]
        + by.map { ReportColumn($0.rawValue, isText: true) }
        + [
          ReportColumn("load"), ReportColumn("file", isText: true),
          ReportColumn("by", isText: true), ReportColumn("closed"), ReportColumn("now"),
          ReportColumn("change"),
        ],
      rows: restatement.indicators.map { change in
        [change.indicator.name] + by.map { _ in "" } + [
          "", "", "", text(change.closed.value), text(change.now.value),
          text(change.change, isChange: true),
        ]
      }
        + restatement.lines.map { line in
          [line.measure] + by.map { line.slice[$0] ?? "" } + [
            String(line.load), line.source, line.user, text(line.closed), text(line.now),
            text(line.change, isChange: true),
          ]
        })
  }

  var json: JSONValue {
    let month = JSONValue.string(restatement.month.description)
    let indicators = restatement.indicators.map { change -> JSONValue in
      [
        "month": month,
        "indicator": .string(change.indicator.name),
        "by": .object([]),
        "load": .null,
        "file": .null,
        "closed": JSONValue(change.closed.value),
        "now": JSONValue(change.now.value),
        "change": JSONValue(change.change),
      ]
    }
    let lines = restatement.lines.map { line -> JSONValue in
      [
        "month": month,
        "measure": .string(line.measure),
        "by": .object(by.map { JSONMember($0.rawValue, JSONValue(line.slice[$0])) }),
        "load": .integer(line.load),
        "file": .string(line.source),
        "closed": .number(line.closed),
        "now": .number(line.now),
        "change": .number(line.change),
      ]
    }
    return .array(indicators + lines)
  }

  private func text(_ value: ExactDecimal?, isChange: Bool = false) -> String {
    guard let value else { return "–" }
    let sign = isChange && !value.isNegative && !value.isZero ? "+" : ""
    return sign + value.grouped(digits: value.scale)
  }
}
