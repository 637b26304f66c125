/// Why a row breaks a rule that is checked on the file's own columns and on those that it kept.
enum RuleReason {
  static let currencyOfMoney = "is required where the indicator is an amount of money"

  static func required(where column: String, is value: String) -> String {
    "is required where \(column) is \(value)"
  }

  static func required(with column: String) -> String {
    "is required where \(column) is given"
  }

  static func notZero(where column: String, is value: String) -> String {
    "must be blank or 0 where \(column) is \(value)"
  }

  static func before(_ column: String, _ value: String) -> String {
    "is before \(column) (\(value))"
  }
}
