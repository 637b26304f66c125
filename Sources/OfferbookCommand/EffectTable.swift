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
    table { part in
      let sign = part.amount.isNegative ? "" : "+"
      let amount = part.currency == nil ? part.amount.trimmed(toAtLeast: 0) : part.amount
      return sign + amount.grouped(digits: part.decimals ?? amount.scale)
    }
  }

  /// With all digits, for a spreadsheet or a script.
  var exactTable: Table { table { $0.exactAmount.description } }

  var json: JSONValue {
    .array(
      effect.map { part in
        [
          "month": .string(part.month.description),
          "measure": .string(part.measure),
          "currency": JSONValue(part.currency),
          "amount": .number(part.exactAmount),
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

extension MeasureEffect {
  /// The decimals of the currency, nil for a count or hours.
  fileprivate var decimals: Int? { currency.map { Currency.named($0)?.decimals ?? 2 } }

  /// All digits, with at least those of the currency.
  fileprivate var exactAmount: ExactDecimal { amount.trimmed(toAtLeast: decimals ?? 0) }
}
