internal import Offerbook
internal import Rendering

/// The difference that a load makes to the monthly measures, as rows.
struct EffectTable {
  private let effect: [MeasureEffect]

  init(_ effect: [MeasureEffect]) {
    self.effect = effect
  }

  var table: Table {
    Table(
      columns: [
        ReportColumn("month", isText: true), ReportColumn("measure", isText: true),
        ReportColumn("change"), ReportColumn("currency", isText: true),
      ],
      rows: effect.map { part in
        let sign = part.amount.isNegative ? "" : "+"
        let digits = part.currency == nil ? part.amount.trimmed(toAtLeast: 0).scale : 2
        return [
          part.month.description, part.measure, sign + part.amount.grouped(digits: digits),
          part.currency ?? "",
        ]
      })
  }

  var json: JSONValue {
    .array(
      effect.map { part in
        [
          "month": .string(part.month.description),
          "measure": .string(part.measure),
          "currency": JSONValue(part.currency),
          "amount": .number(part.amount),
        ]
      })
  }
}
