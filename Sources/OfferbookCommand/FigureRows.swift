internal import Offerbook
internal import Rendering

/// Figures as a table for people, as exact CSV, and as the JSON of the contract.
struct FigureRows {
  private let figures: [Figure]
  private let head: FigureHead

  init(_ figures: [Figure], by: [Dimension]) {
    self.figures = figures
    head = FigureHead(by: by)
  }

  /// Rounded and grouped, for reading.
  var table: Table {
    Table(
      columns: head.columns([
        ReportColumn("value"), ReportColumn("plan"), ReportColumn("variance"),
        ReportColumn("attainment"), ReportColumn("status", isText: true),
      ]),
      rows: figures.map { figure in
        head.fields(figure, total: "Total") + [
          figure.value?.shown(as: figure.unit) ?? figure.reason.map { "– \($0.words)" } ?? "–",
          figure.plan?.shown(as: figure.unit) ?? "–",
          figure.variance?.shown(as: figure.unit, isChange: true) ?? "–",
          figure.attainment?.percent(digits: 1) ?? figure.gap.map { _ in "– partly planned" }
            ?? "–",
          "\(figure.status.sign) \(figure.status.words)",
        ]
      })
  }

  /// Every column with all digits, for a spreadsheet or a script.
  var exactTable: Table {
    Table(
      columns: head.columns([
        ReportColumn("unit", isText: true), ReportColumn("currency", isText: true),
        ReportColumn("numerator"), ReportColumn("denominator"), ReportColumn("value"),
        ReportColumn("reason", isText: true), ReportColumn("plan"), ReportColumn("variance"),
        ReportColumn("attainment"), ReportColumn("status", isText: true),
      ]),
      rows: figures.map { figure in
        func exact(_ value: ExactDecimal?) -> String { value?.description ?? "" }
        return head.fields(figure, total: "") + [
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
        head.json(
          figure,
          [
            "numerator": JSONValue(figure.numerator),
            "denominator": JSONValue(figure.denominator),
            "value": JSONValue(figure.value),
            "reason": JSONValue(figure.reason?.rawValue),
            "plan": JSONValue(figure.plan),
            "variance": JSONValue(figure.variance),
            "attainment": JSONValue(figure.attainment),
            "status": .string(figure.status.rawValue),
          ])
      })
  }
}

extension FigureReason {
  /// `no deals`.
  var words: String { rawValue.split(separator: "-").joined(separator: " ") }
}
