/// The rules of a feed, ready to be checked on rows without looking anything up by name.
final class RowRules {
  private enum Rule {
    case needed(Int, when: Int, is: ByteRun)
    case zero(Int, when: Int, is: ByteRun)
    case within(Int, UnsafeBufferPointer<ByteRun>)
    case differs(Int, Int)
    case notNegative(Int)
    case needs(Int, Int)
    case notBefore(Int, Int)
    case currencyOfMoney(Int, Int)
    case inCatalog(Int)
    case practiceCurrency(Int)
    case positive(Int)
    case oneForReporting(Int, of: Int)
  }

  private let feed: Feed
  private let rules: [Rule]
  private let arena = ByteArena()
  private let catalog: ByteTable?
  private let indicators: ByteTable?
  private let isMoney: [Bool]
  /// The practice's currency, which the first row sets where nothing else did.
  private(set) var currency: ByteRun
  private let reportingCurrency: ByteRun

  /// Whether the currency of a planned amount may be known from the plan as it stands.
  private let mayKeepCurrency: Bool

  /// Prepares the rules of a feed.
  ///
  /// - Parameter absent: The columns in which rows may keep what is known of them; a rule that needs
  ///   one is left to whoever knows it.
  init(_ feed: Feed, context: FeedContext, absent: [String]) {
    let arena = arena
    let column = { (name: String) in feed.index(of: name) ?? 0 }
    self.feed = feed
    mayKeepCurrency = absent.contains("currency")
    rules = feed.rules.filter { !$0.isLeft(where: absent) }.map { rule in
      switch rule {
      case .needed(let name, let when, let value):
        .needed(column(name), when: column(when), is: arena.keep(value))
      case .zero(let name, let when, let value):
        .zero(column(name), when: column(when), is: arena.keep(value))
      case .within(let name, let values):
        .within(column(name), arena.keep(runs: values.map { arena.keep($0) }))
      case .differs(let name, let other): .differs(column(name), column(other))
      case .notNegative(let name): .notNegative(column(name))
      case .needs(let name, let other): .needs(column(name), column(other))
      case .notBefore(let name, let other): .notBefore(column(name), column(other))
      case .currencyOfMoney(let name, let other): .currencyOfMoney(column(name), column(other))
      case .inCatalog(let name): .inCatalog(column(name))
      case .practiceCurrency(let name): .practiceCurrency(column(name))
      case .positive(let name): .positive(column(name))
      case .oneForReporting(let name, let other):
        .oneForReporting(column(name), of: column(other))
      }
    }
    catalog = context.offeringCodes.map { ByteTable(Array($0)) }
    let known = context.indicators.sorted { $0.key < $1.key }
    indicators = known.isEmpty ? nil : ByteTable(known.map(\.key))
    isMoney = known.map(\.value)
    currency = context.currency.map { arena.keep($0) } ?? .null
    reportingCurrency = context.reportingCurrency.map { arena.keep($0) } ?? .null
  }

  /// Checks a row and hands out the column and the reason of what is wrong.
  ///
  /// A rule that needs a column with a fault of its own says nothing.
  @inline(__always)
  func check(
    _ row: UnsafeMutablePointer<ByteRun>, isFaulty: (Int) -> Bool,
    fault: (Int, String) -> Void
  ) {
    for rule in rules { check(rule, row, isFaulty, fault) }
  }

  @inline(__always)
  private func check(
    _ rule: Rule, _ row: UnsafeMutablePointer<ByteRun>, _ isFaulty: (Int) -> Bool,
    _ fault: (Int, String) -> Void
  ) {
    switch rule {
    case .needed(let column, let when, let value):
      guard row[column].isNull, row[when] == value, !isFaulty(column), !isFaulty(when) else {
        return
      }
      fault(column, RuleReason.required(where: feed.columns[when].name, is: value.text))
    case .zero(let column, let when, let value):
      guard row[when] == value, !DecimalFormat.isZero(row[column]), !isFaulty(when) else { return }
      fault(column, RuleReason.notZero(where: feed.columns[when].name, is: value.text))
    case .within(let column, let values):
      guard !row[column].isNull, !values.contains(where: { $0 == row[column] }) else { return }
      fault(column, "is not one of \(values.map(\.text).joined(separator: ", "))")
    case .differs(let column, let other):
      guard !row[column].isNull, !row[other].isNull, row[column] == row[other] else { return }
      fault(column, "is the same as \(feed.columns[other].name); leave it blank")
    case .notNegative(let column):
      guard !row[column].isNull, row[column][0] == UInt8(ascii: "-"),
        !DecimalFormat.isZero(row[column])
      else { return }
      fault(column, "is below zero")
    case .needs(let column, let other):
      guard !row[column].isNull, row[other].isNull, !isFaulty(other) else { return }
      fault(other, RuleReason.required(with: feed.columns[column].name))
    case .notBefore(let column, let other):
      guard !row[column].isNull, !row[other].isNull, row[column].text < row[other].text
      else { return }
      fault(column, RuleReason.before(feed.columns[other].name, row[other].text))
    case .currencyOfMoney(let indicator, let currency):
      checkIndicator(indicator, currency, row, isFaulty, fault)
    case .inCatalog(let column):
      guard let catalog, !row[column].isNull, catalog.find(row[column]) == nil else { return }
      fault(column, "is no offering in the catalog; load it with the offerings or mend the code")
    case .practiceCurrency(let column):
      guard reportingCurrency.isNull, !row[column].isNull, !currency.isNull,
        !(row[column] == currency)
      else { return }
      fault(
        column,
        "\(row[column].text) is not the currency of the practice, \(currency.text); to book in "
          + "several, set the one they are converted to (offerbook settings set "
          + "reporting-currency \(currency.text)) and load rates (offerbook load fx)")
    case .positive(let column):
      guard !row[column].isNull,
        row[column][0] == UInt8(ascii: "-")
          || DecimalFormat.isZero(row[column])
      else { return }
      fault(column, "is not above zero")
    case .oneForReporting(let column, let other):
      guard !row[column].isNull, !row[other].isNull, row[other] == reportingCurrency,
        ExactDecimal(row[column].text) != ExactDecimal(mantissa: 1, scale: 0)
      else { return }
      fault(column, "is not 1, but \(reportingCurrency.text) is the reporting currency itself")
    }
  }

  private func checkIndicator(
    _ column: Int, _ currency: Int, _ row: UnsafeMutablePointer<ByteRun>,
    _ isFaulty: (Int) -> Bool, _ fault: (Int, String) -> Void
  ) {
    guard let indicators, !row[column].isNull else { return }
    guard let position = indicators.find(row[column]) else {
      return fault(column, "is no indicator; `offerbook indicators` lists them")
    }
    if !isMoney[position] {
      row[currency] = .null
    } else if row[currency].isNull, !mayKeepCurrency, !isFaulty(currency) {
      fault(currency, RuleReason.currencyOfMoney)
    }
  }

  /// Takes the currency of a good row as the practice's where none is known.
  @inline(__always)
  func learnCurrency(from row: UnsafeMutablePointer<ByteRun>) {
    guard currency.isNull else { return }
    for case .practiceCurrency(let column) in rules where !row[column].isNull {
      currency = arena.keep(row[column].text)
    }
  }
}
