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

  /// Rounded and grouped, for reading.
  var table: Table {
    table { value, unit, isChange in
      value?.shown(as: unit, isChange: isChange) ?? "–"
    } amount: { value, currency, isChange in
      value.shown(in: currency, isChange: isChange)
    }
  }

  /// With all digits, for a spreadsheet or a script.
  var exactTable: Table {
    table { value, _, _ in
      value?.description ?? ""
    } amount: { value, currency, _ in
      value.exact(in: currency).description
    }
  }

  private func table(
    value: (ExactDecimal?, Indicator.Unit, Bool) -> String,
    amount: (ExactDecimal, String?, Bool) -> String
  ) -> Table {
    let indicators = restatement.indicators.map { change in
      let unit = change.indicator.unit
      return [change.indicator.name] + by.map { _ in "" } + [
        "", "", "", value(change.closed.value, unit, false), value(change.now.value, unit, false),
        value(change.change, unit, true),
      ]
    }
    let lines = restatement.lines.map { line in
      [line.measure] + by.map { line.slice[$0] ?? "" } + [
        String(line.load), line.source, line.user, amount(line.closed, line.currency, false),
        amount(line.now, line.currency, false), amount(line.change, line.currency, true),
      ]
    }
    return Table(
      columns: [ReportColumn("what", isText: true)]
        + by.map { ReportColumn($0.rawValue, isText: true) }
        + [
          ReportColumn("load"), ReportColumn("file", isText: true),
          ReportColumn("user", isText: true), ReportColumn("closed"), ReportColumn("now"),
          ReportColumn("change"),
        ],
      rows: indicators + lines)
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
        "closed": .number(line.closed.exact(in: line.currency)),
        "now": .number(line.now.exact(in: line.currency)),
        "change": .number(line.change.exact(in: line.currency)),
      ]
    }
    return .array(indicators + lines)
  }
}
