internal import Postgres

/// A table of facts and the stage its new rows wait in: the names that SQL/Loading is filled with.
struct FactTable: Sendable {
  let name: String
  /// The columns that identify a row among the live ones.
  let key: [String]
  /// The other columns that a load brings.
  let payload: [String]
  /// What a blank is kept as in columns that are never null.
  var blanks: [String: String] = [:]
  /// The key as the feed writes it in a table of some name, where that is not just the columns.
  var keyTexts: (@Sendable (_ table: String) -> [String])?
  /// The column that says when it happened, of rows that happen on a day.
  var date: String?
  /// Whether rows come from files and so have a place in one.
  var isFromFile = true

  /// `plan value`.
  var words: String { name.split(separator: "_").joined(separator: " ") }
  var stage: String { name + "_stage" }
  var columns: [String] { key + payload }

  /// A statement of SQL/Loading for this table.
  func statement(_ file: EmbeddedFile, target: String? = nil) -> Statement {
    file.statement(identifiers(target: target))
  }

  /// What the placeholders in SQL/Loading stand for.
  func identifiers(target: String? = nil) -> [String: String] {
    func list(_ columns: [String], of alias: String) -> String {
      columns.map { "\(alias).\($0)" }.joined(separator: ", ")
    }
    var identifiers = [
      "fact": name,
      "stage": stage,
      "target": target ?? stage,
      "columns": columns.joined(separator: ", "),
      "place": isFromFile ? ", record, file_line" : "",
      "key": key.joined(separator: ", "),
      "key.text": texts(of: "s").joined(separator: ", "),
    ]
    identifiers["date"] = date
    for alias in ["f", "s", "n"] {
      for kept in ["r", "l"] {
        identifiers["\(alias).key = \(kept).key"] = texts(of: alias).enumerated()
          .map { "\($0.element) = \(kept).key[\($0.offset + 1)]" }.joined(separator: " and ")
      }
      identifiers["\(alias).key"] = list(key, of: alias)
      identifiers["\(alias).payload"] = list(payload, of: alias)
      identifiers["\(alias).columns"] = list(columns, of: alias)
    }
    return identifiers
  }

  private func texts(of table: String) -> [String] {
    keyTexts?(table) ?? key.map { "\(table).\($0)::text" }
  }
}

extension FactTable {
  static let offering = FactTable(
    name: "offering",
    key: ["offering_code"],
    payload: [
      "name", "category", "type", "kind", "sku", "stage", "maturity", "delivery", "segments",
      "geos", "industries", "list_price", "currency", "price_unit", "duration_days", "owner",
      "launched_on", "retired_on", "summary",
    ],
    blanks: ["segments": "{}", "geos": "{}", "industries": "{}"]
  )

  static let opportunity = FactTable(
    name: "opportunity",
    key: ["opportunity_id"],
    payload: [
      "close_date", "account_id", "account_name", "parent_opportunity_id", "opportunity_name",
      "slice_id", "owner", "deal_count",
    ],
    date: "close_date"
  )

  static let booking = FactTable(
    name: "booking",
    key: ["opportunity_id", "line"],
    payload: ["kind", "amount", "currency", "offering_code", "net_arr", "delivery", "partner_id"]
  )

  static let revenue = FactTable(
    name: "revenue",
    key: ["opportunity_id", "revenue_id"],
    payload: [
      "recognised_on", "amount", "currency", "offering_code", "cost", "hours", "delivery",
    ],
    date: "recognised_on"
  )

  static let planValue = FactTable(
    name: "plan_value",
    key: ["version", "indicator", "month", "segment", "geo", "category", "held_for"],
    payload: ["value", "currency", "given_period", "given_value", "spread"],
    blanks: ["segment": "", "geo": "", "category": ""],
    keyTexts: { table in
      [
        "\(table).version", "\(table).indicator",
        "coalesce(\(table).given_period, \(table).month::text)", "\(table).segment",
        "\(table).geo", "\(table).category",
      ]
    }
  )

  static let calendarPeriod = FactTable(
    name: "calendar_period",
    key: ["first_day"],
    payload: ["last_day", "month", "fiscal_year", "quarter"]
  )

  static let fx = FactTable(
    name: "fx", key: ["rate_type", "currency", "month"], payload: ["rate"])

  static let setting = FactTable(
    name: "setting", key: ["name"], payload: ["value"], isFromFile: false)

  static let planVersion = FactTable(
    name: "plan_version", key: ["version", "state", "from_month"], payload: ["agreement"],
    isFromFile: false)

  /// Every table whose rows have versions; an undo goes through all of them.
  static let all = [
    opportunity, booking, revenue, planValue, offering, fx, calendarPeriod, setting, planVersion,
  ]
}
