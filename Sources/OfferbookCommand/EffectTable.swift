internal import Offerbook
internal import Rendering

/// The difference that a load makes to the monthly measures, as rows.
struct EffectTable {
  private let effect: [MeasureEffect]

  init(_ effect: [MeasureEffect]) {
    self.effect = effect
  }

  /// Grouped and with the currency's decimals, for reading.
  var table: Table {
    table { $0.amount.shown(in: $0.currency, isChange: true) }
  }

  /// With all digits, for a spreadsheet or a script.
  var exactTable: Table { table { $0.amount.exact(in: $0.currency).description } }

  var json: JSONValue {
    .array(
      effect.map { part in
        [
          "month": .string(part.month.description),
          "measure": .string(part.measure),
          "currency": JSONValue(part.currency),
          "amount": .number(part.amount.exact(in: part.currency)),
        ]
      })
  }

  private func table(_ change: (MeasureEffect) -> String) -> Table {
    Table(
      columns: [
        ReportColumn("month", isText: true), ReportColumn("measure", isText: true),
        ReportColumn("change"), ReportColumn("currency", isText: true),
      ],
      rows: effect.map { part in
        [part.month.description, part.measure, change(part), part.currency ?? ""]
      })
  }
}
