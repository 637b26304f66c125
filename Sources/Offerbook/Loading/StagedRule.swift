internal import Postgres

/// A rule of a feed that is checked on staged rows, which hold what they keep in absent columns.
struct StagedRule {
  /// The column that is at fault.
  let column: String
  /// The column that it is held against.
  let other: String
  /// What is true of a staged row `s` that breaks the rule, as SQL; `$5` is what it is held against.
  let breach: String
  /// A value, or a list of them.
  var against: (any PostgresEncodable)?
  /// Why the row is rejected; `%s` stands for the value of the other column.
  let reason: String

  /// Gives the rules that the reader of a file has left open; none where it had every column.
  static func left(of feed: Feed, absent: [String], context: FeedContext) -> [StagedRule] {
    feed.rules.compactMap { rule in
      switch rule {
      case .needed(let column, let other, let value) where rule.isLeft(where: absent):
        StagedRule(
          column: column, other: other, breach: "s.\(column) is null and s.\(other) = $5",
          against: value, reason: RuleReason.required(where: other, is: value))
      case .zero(let column, let other, let value) where rule.isLeft(where: absent):
        StagedRule(
          column: column, other: other, breach: "s.\(column) <> 0 and s.\(other) = $5",
          against: value, reason: RuleReason.notZero(where: other, is: value))
      case .needs(let column, let other) where rule.isLeft(where: absent):
        StagedRule(
          column: other, other: column,
          breach: "s.\(column) is not null and s.\(other) is null",
          reason: RuleReason.required(with: column))
      case .notBefore(let column, let other) where rule.isLeft(where: absent):
        StagedRule(
          column: column, other: other, breach: "s.\(column) < s.\(other)",
          reason: RuleReason.before(other, "%s"))
      case .currencyOfMoney(let indicator, let currency) where absent.contains(currency):
        StagedRule(
          column: currency, other: indicator,
          breach: "s.\(currency) is null and s.\(indicator) = any ($5::text[])",
          against: context.indicators.filter(\.value).keys.sorted(),
          reason: RuleReason.currencyOfMoney)
      default: nil
      }
    }
  }

  /// Rejects the staged rows that break the rule; gives how many there are.
  func reject(
    from table: FactTable, load: Int, place: Int, on connection: Connection
  ) throws -> Int {
    let names = ["column": column, "other": other, "breach": breach]
    let statement = SQL.Loading.brokenRule.statement(table.identifiers().merging(names) { $1 })
    let parameters: [(any PostgresEncodable)?] = [load, place + 1, column, reason]
    return try connection.run(statement, parameters + (against.map { [$0] } ?? [])).affected
  }
}
