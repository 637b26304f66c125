internal import Offerbook
internal import Rendering

/// Two plan versions with the actuals, as a table for people, exact CSV and JSON.
struct PlanComparisonTable {
  private let comparison: PlanComparison
  private let request: PlanComparison.Request

  init(_ comparison: PlanComparison, _ request: PlanComparison.Request) {
    self.comparison = comparison
    self.request = request
  }

  var table: Table {
    Table(
      columns: columns([
        request.first, request.second, "difference", "actual", "of \(request.first)",
        "of \(request.second)",
      ]),
      rows: comparison.rows.map { row in
        let figure = row.first
        func share(_ figure: Figure) -> String {
          figure.attainment.map { $0.percent(digits: 1) } ?? "–"
        }
        return head(figure, total: "Total") + [
          figure.text(row.first.plan) ?? "–", figure.text(row.second.plan) ?? "–",
          figure.text(row.difference, isChange: true) ?? "–", figure.text(figure.value) ?? "–",
          share(row.first), share(row.second),
        ]
      })
  }

  var exactTable: Table {
    Table(
      columns: columns([
        "plan_a", "plan_b", "difference", "actual", "attainment_a", "attainment_b",
      ]),
      rows: comparison.rows.map { row in
        head(row.first, total: "") + numbers(row).map { $0?.description ?? "" }
      })
  }

  var json: JSONValue {
    .array(
      comparison.rows.map { row in
        let names = [
          "plan_a", "plan_b", "difference", "actual", "attainment_a", "attainment_b",
        ]
        let slice = request.by.map { JSONMember($0.rawValue, JSONValue(row.first.slice[$0])) }
        return .object(
          [
            JSONMember("indicator", .string(row.first.indicator)),
            JSONMember("period", .string(row.first.period)),
            JSONMember("by", .object(slice)),
            JSONMember("unit", .string(row.first.unit.rawValue)),
            JSONMember("currency", JSONValue(row.first.currency)),
            JSONMember("version_a", .string(request.first)),
            JSONMember("version_b", .string(request.second)),
          ] + zip(names, numbers(row)).map { JSONMember($0, JSONValue($1)) })
      })
  }

  private func numbers(_ row: PlanComparison.Row) -> [ExactDecimal?] {
    [
      row.first.plan, row.second.plan, row.difference, row.first.value, row.first.attainment,
      row.second.attainment,
    ]
  }

  private func columns(_ values: [String]) -> [ReportColumn] {
    (["indicator", "period"] + request.by.map(\.rawValue)).map { ReportColumn($0, isText: true) }
      + values.map { ReportColumn($0) }
  }

  private func head(_ figure: Figure, total: String) -> [String] {
    [figure.indicator, figure.period] + request.by.map { figure.slice[$0] ?? total }
  }
}
