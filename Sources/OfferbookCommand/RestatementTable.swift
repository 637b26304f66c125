internal import Offerbook
internal import Rendering

/// A restatement as rows: the indicators that moved and how they stand against the plan, then the
/// rules, rates, planned values and measures, each by load and slice.
struct RestatementTable {
  private let restatement: Restatement
  private let by: [Dimension]

  init(_ restatement: Restatement, by: [Dimension]) {
    self.restatement = restatement
    self.by = by
  }

  /// Rounded and grouped, for reading.
  var table: Table {
    table(of: \.shown) { value, unit, isChange in
      value?.shown(as: unit, isChange: isChange) ?? "–"
    } rate: { rate, isChange in
      rate.map { isChange && $0 > .zero ? "+\($0)" : "\($0)" } ?? "–"
    } amount: { value, currency, isChange in
      value.shown(in: currency, isChange: isChange)
    }
  }

  /// With all digits, for a spreadsheet or a script.
  var exactTable: Table {
    table(of: \.exact) { value, _, _ in
      value?.description ?? ""
    } rate: { rate, _ in
      rate?.description ?? ""
    } amount: { value, currency, _ in
      value.exact(in: currency).description
    }
  }

  private func table(
    of plan: KeyPath<RestatedPlanRow, [String]>,
    value: (ExactDecimal?, Indicator.Unit, Bool) -> String,
    rate: (ExactDecimal?, Bool) -> String,
    amount: (ExactDecimal, String?, Bool) -> String
  ) -> Table {
    let indicators = restatement.indicators.map { change in
      let unit = change.indicator.unit
      return [change.indicator.name] + by.map { _ in "" } + [
        "", "", "", value(change.closed.value, unit, false), value(change.now.value, unit, false),
        value(change.change, unit, true),
      ]
    }
    func planned(_ rows: [RestatedPlanRow]) -> [[String]] {
      rows.map { row in
        [row.what] + by.map { row.level[$0] ?? "" } + (row.load.map(load) ?? ["", "", ""])
          + row[keyPath: plan]
      }
    }
    let rates = restatement.rates.map { part in
      ["rate \(part.currency) \(part.type) \(restatement.month)"] + by.map { _ in "" }
        + load(part.load)
        + [rate(part.closed, false), rate(part.now, false), rate(part.change, true)]
    }
    let lines = restatement.lines.map { line in
      [line.measure] + by.map { line.slice[$0] ?? "" } + load(line.load) + [
        amount(line.closed, line.currency, false), amount(line.now, line.currency, false),
        amount(line.change, line.currency, true),
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
      rows: indicators + planned(restatement.plan.standingRows + restatement.plan.ruleRows) + rates
        + planned(restatement.plan.valueRows) + lines)
  }

  private func load(_ load: RestatingLoad) -> [String] {
    [String(load.load), load.source, load.user]
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
    let rates = restatement.rates.map { rate -> JSONValue in
      [
        "month": month,
        "rate": .string("\(rate.currency) \(rate.type)"),
        "by": .object([]),
        "load": .integer(rate.load.load),
        "file": .string(rate.load.source),
        "closed": JSONValue(rate.closed),
        "now": JSONValue(rate.now),
        "change": JSONValue(rate.change),
      ]
    }
    let lines = restatement.lines.map { line -> JSONValue in
      [
        "month": month,
        "measure": .string(line.measure),
        "by": .object(by.map { JSONMember($0.rawValue, JSONValue(line.slice[$0])) }),
        "load": .integer(line.load.load),
        "file": .string(line.load.source),
        "closed": .number(line.closed.exact(in: line.currency)),
        "now": .number(line.now.exact(in: line.currency)),
        "change": .number(line.change.exact(in: line.currency)),
      ]
    }
    func planned(_ rows: [RestatedPlanRow]) -> [JSONValue] { rows.map { $0.json(month: month) } }
    return .array(
      indicators + planned(restatement.plan.standingRows + restatement.plan.ruleRows) + rates
        + planned(restatement.plan.valueRows) + lines)
  }
}
