internal import Offerbook
internal import Rendering

/// Figures as a table for people, as exact CSV, and as the JSON of the contract.
struct FigureRows {
  private let figures: [Figure]
  private let by: [Dimension]

  init(_ figures: [Figure], by: [Dimension]) {
    self.figures = figures
    self.by = by
  }

  /// Rounded and grouped, for reading.
  var table: Table {
    Table(
      columns: columns([
        ReportColumn("value"), ReportColumn("plan"), ReportColumn("variance"),
        ReportColumn("attainment"), ReportColumn("status", isText: true),
      ]),
      rows: figures.map { figure in
        head(figure) + [
          figure.value?.shown(as: figure.unit) ?? figure.reason.map { "– \($0.words)" } ?? "–",
          figure.plan?.shown(as: figure.unit) ?? "–",
          figure.variance?.shown(as: figure.unit, isChange: true) ?? "–",
          figure.attainment?.percent(digits: 1) ?? "–",
          "\(figure.status.sign) \(figure.status.words)",
        ]
      })
  }

  /// Every column with all digits, for a spreadsheet or a script.
  var exactTable: Table {
    Table(
      columns: columns([
        ReportColumn("unit", isText: true), ReportColumn("currency", isText: true),
        ReportColumn("numerator"), ReportColumn("denominator"), ReportColumn("value"),
        ReportColumn("reason", isText: true), ReportColumn("plan"), ReportColumn("variance"),
        ReportColumn("attainment"), ReportColumn("status", isText: true),
      ]),
      rows: figures.map { figure in
        func exact(_ value: ExactDecimal?) -> String { value?.description ?? "" }
        return head(figure, total: "") + [
          figure.unit.rawValue, figure.currency ?? "", exact(figure.numerator),
          exact(figure.denominator), exact(figure.value), figure.reason?.rawValue ?? "",
          exact(figure.plan), exact(figure.variance), exact(figure.attainment),
          figure.status.rawValue,
        ]
      })
  }

  var json: JSONValue {
    .array(
      figures.map { figure in
        let slice = by.map { dimension in
          JSONMember(dimension.rawValue, JSONValue(figure.slice[dimension]))
        }
        return [
          "indicator": .string(figure.indicator),
          "period": .string(figure.period),
          "by": .object(slice),
          "unit": .string(figure.unit.rawValue),
          "currency": JSONValue(figure.currency),
          "numerator": JSONValue(figure.numerator),
          "denominator": JSONValue(figure.denominator),
          "value": JSONValue(figure.value),
          "reason": JSONValue(figure.reason?.rawValue),
          "plan": JSONValue(figure.plan),
          "variance": JSONValue(figure.variance),
          "attainment": JSONValue(figure.attainment),
          "status": .string(figure.status.rawValue),
        ]
      })
  }

  private func columns(_ values: [ReportColumn]) -> [ReportColumn] {
    [ReportColumn("indicator", isText: true), ReportColumn("period", isText: true)]
      + by.map { ReportColumn($0.rawValue, isText: true) } + values
  }

  private func head(_ figure: Figure, total: String = "Total") -> [String] {
    [figure.indicator, figure.period] + by.map { figure.slice[$0] ?? total }
  }
}

extension FigureReason {
  /// `no deals`.
  var words: String { rawValue.split(separator: "-").joined(separator: " ") }
}
