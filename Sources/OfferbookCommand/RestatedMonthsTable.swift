internal import Offerbook
internal import Rendering

/// The closed months that moved as rows: the indicators of each and how they stand against the plan,
/// the rules, rates and planned values, then its other measures.
struct RestatedMonthsTable {
  private let moved: RestatedMonths

  init(_ moved: RestatedMonths) {
    self.moved = moved
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
    let rows = moved.months.flatMap { month -> [[String]] in
      let name = month.restatement.month.description
      let indicators = month.restatement.indicators.map { change in
        let unit = change.indicator.unit
        return [
          name, change.indicator.name, value(change.closed.value, unit, false),
          value(change.now.value, unit, false), value(change.change, unit, true),
        ]
      }
      let rates = month.rates.map { part in
        [
          name, "rate \(part.currency) \(part.type)", rate(part.closed, false),
          rate(part.now, false), rate(part.moved, true),
        ]
      }
      let measures = month.measures.map { measure in
        [
          name, measure.name, amount(measure.closed, measure.currency, false),
          amount(measure.now, measure.currency, false),
          amount(measure.now - measure.closed, measure.currency, true),
        ]
      }
      func planned(_ rows: [RestatedPlanRow]) -> [[String]] {
        rows.map { [name, $0.what] + $0[keyPath: plan] }
      }
      let rows =
        indicators + planned(month.plan.standingRows + month.plan.ruleRows) + rates
        + planned(month.plan.valueRows) + measures
      return rows.isEmpty ? [[name, Self.withinSlices, "", "", ""]] : rows
    }
    return Table(
      columns: [
        ReportColumn("month", isText: true), ReportColumn("what", isText: true),
        ReportColumn("closed"), ReportColumn("now"), ReportColumn("change"),
      ],
      rows: rows)
  }

  /// What is said of a month in which amounts moved from slice to slice and no sum did.
  private static let withinSlices = "slices only"

  var json: JSONValue {
    let rows = moved.months.flatMap { month -> [JSONValue] in
      let name = JSONValue.string(month.restatement.month.description)
      let indicators = month.restatement.indicators.map { change -> JSONValue in
        [
          "month": name,
          "indicator": .string(change.indicator.name),
          "by": .object([]),
          "load": .null,
          "file": .null,
          "closed": JSONValue(change.closed.value),
          "now": JSONValue(change.now.value),
          "change": JSONValue(change.change),
        ]
      }
      let rates = month.rates.map { rate -> JSONValue in
        [
          "month": name,
          "rate": .string("\(rate.currency) \(rate.type)"),
          "by": .object([]),
          "load": .null,
          "file": .null,
          "closed": JSONValue(rate.closed),
          "now": JSONValue(rate.now),
          "change": JSONValue(rate.moved),
        ]
      }
      let measures = month.measures.map { measure -> JSONValue in
        [
          "month": name,
          "measure": .string(measure.name),
          "by": .object([]),
          "load": .null,
          "file": .null,
          "closed": .number(measure.closed.exact(in: measure.currency)),
          "now": .number(measure.now.exact(in: measure.currency)),
          "change": .number((measure.now - measure.closed).exact(in: measure.currency)),
        ]
      }
      func planned(_ rows: [RestatedPlanRow]) -> [JSONValue] {
        rows.map { row in
          var row = row
          row.load = nil
          return row.json(month: name)
        }
      }
      return indicators + planned(month.plan.standingRows + month.plan.ruleRows) + rates
        + planned(month.plan.valueRows) + measures
    }
    return .array(rows)
  }
}
