extension Feed {
  /// The header line of an empty file.
  package var template: String { columns.map(\.name).joined(separator: ",") + "\n" }

  /// The feed as a Frictionless Table Schema, in JSON.
  package var tableSchema: String {
    JSONText.object([
      ("name", .string(name)),
      ("title", .string(title)),
      ("description", .string(summary)),
      ("fields", .array(columns.map(field))),
      ("primaryKey", .array(key.map { .string($0) })),
      ("missingValues", .array([.string("")])),
    ]).written() + "\n"
  }

  private func field(_ column: FeedColumn) -> JSONText {
    let meaning = column.blank.map { " A blank means \($0)." } ?? ""
    let separated = column.kind == .list ? " Several are separated by `;`." : ""
    var entries: [(String, JSONText)] = [
      ("name", .string(column.name)),
      ("type", .string(type(of: column))),
      ("description", .string(column.summary + separated + meaning)),
    ]
    let constraints = constraints(of: column)
    if !constraints.isEmpty { entries.append(("constraints", .object(constraints))) }
    return .object(entries)
  }

  private func type(of column: FeedColumn) -> String {
    switch column.kind {
    case .text, .name, .id, .currency, .list, .choice, .period: "string"
    case .date: "date"
    case .month: "yearmonth"
    case .decimal, .quantity, .rate: "number"
    case .integer: "integer"
    }
  }

  private func constraints(of column: FeedColumn) -> [(String, JSONText)] {
    var entries: [(String, JSONText)] = []
    if column.isRequired { entries.append(("required", .literal("true"))) }
    switch column.kind {
    case .choice(let values): entries.append(("enum", .array(values.map { .string($0) })))
    case .currency: entries.append(("pattern", .string("[A-Z]{3}")))
    case .period: entries.append(("pattern", .string(FiscalName.pattern)))
    case .date:
      entries += [("minimum", .string("1970-01-01")), ("maximum", .string("2099-12-31"))]
    case .month: entries += [("minimum", .string("1970-01")), ("maximum", .string("2099-12"))]
    default: break
    }
    for rule in rules {
      switch rule {
      case .notNegative(column.name): entries.append(("minimum", .literal("0")))
      case .positive(column.name): entries.append(("exclusiveMinimum", .literal("0")))
      case .within(column.name, let values):
        entries.append(("enum", .array(values.map { .literal($0) })))
      default: break
      }
    }
    return entries
  }
}
