internal import Offerbook
internal import Rendering

/// The rows of a load, old and new side by side: a line a row to read, a line a column to compute.
struct LoadRowTable {
  private let rows: LoadRows

  init(_ rows: LoadRows) {
    self.rows = rows
  }

  /// `rows (20 of 3,120); --rows prints all of them`.
  var caption: String {
    let all = rows.total == rows.rows.count
    return all
      ? "rows (\(rows.total))"
      : "rows (\(rows.rows.count) of \(rows.total)); --rows prints all of them"
  }

  var table: Table {
    Table(
      columns: ["change", "row", "key", "before", "after"].map { ReportColumn($0, isText: true) }
        + [ReportColumn("line")],
      rows: rows.rows.map { row in
        func words(_ value: (LoadRows.Value) -> String?) -> String {
          row.values.compactMap { part in value(part).map { "\(part.column) \($0)" } }
            .joined(separator: ", ")
        }
        return [
          row.change.rawValue, row.fact,
          row.key.compactMap { $0.after ?? $0.before }.filter { !$0.isEmpty }
            .joined(separator: " "),
          words(\.before), words(\.after), row.line.map(String.init) ?? "",
        ]
      })
  }

  /// A line for each column of a row that holds or held anything.
  var exactTable: Table {
    let titles = ["change", "row", "key", "column", "before", "after"]
    return Table(
      columns: titles.map { ReportColumn($0, isText: true) } + [ReportColumn("line")],
      rows: rows.rows.flatMap { row in
        let key = row.key.map { $0.after ?? $0.before ?? "" }.joined(separator: " ")
        func line(_ value: LoadRows.Value?) -> [String] {
          [
            row.change.rawValue, row.fact, key, value?.column ?? "", value?.before ?? "",
            value?.after ?? "", row.line.map(String.init) ?? "",
          ]
        }
        // A row may be nothing but its key, or a line that stayed when its deal was corrected.
        return row.values.isEmpty ? [line(nil)] : row.values.map(line)
      })
  }

  var json: JSONValue {
    .array(
      rows.rows.map { row in
        func object(_ value: (LoadRows.Value) -> String?) -> JSONValue {
          .object(row.values.map { JSONMember($0.column, Self.json(value($0), $0.column)) })
        }
        return [
          "change": .string(row.change.rawValue),
          "row": .string(row.fact),
          "key": .object(row.key.map { JSONMember($0.column, JSONValue($0.after ?? $0.before)) }),
          "line": JSONValue(row.line),
          "before": row.change == .new ? .null : object(\.before),
          "after": row.change == .retired ? .null : object(\.after),
        ]
      })
  }

  private static func json(_ text: String?, _ column: String) -> JSONValue {
    let number = numbers.contains(column) ? text.flatMap { ExactDecimal($0) } : nil
    return number.map { .number($0) } ?? JSONValue(text)
  }

  private static let numbers: Set = [
    "amount", "net_arr", "deal_count", "cost", "hours", "value", "given_value", "list_price",
    "duration_days", "rate",
  ]
}
