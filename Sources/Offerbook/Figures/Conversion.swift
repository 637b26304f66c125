package import Postgres

/// Brings amounts into one currency, month by month.
///
/// An amount is multiplied by the rate of its currency, which gives the reporting currency. Another
/// currency is reached from there: by a division, which is left for last and done on sums.
package struct Conversion: Sendable {
  /// What the rates are units of; nil in a practice with one currency, where nothing is converted.
  package let reporting: String?
  /// The currency of the result, as far as it was asked for or set.
  package let target: String?
  package let type: RateType
  package let year: RateYear
  private let rates: ExchangeRates

  /// How many digits behind the point a division keeps, far behind what is printed.
  static let digits = 12

  /// Reads the rates that amounts of some months need.
  ///
  /// - Throws: `InputError` when what is asked for is no currency.
  package init(
    _ connection: Connection, asOf load: Int, settings: Settings, choice: RateChoice,
    months: [Month]
  ) throws {
    let wanted = choice.currency?.uppercased()
    if let wanted, Currency.named(wanted) == nil {
      throw InputError(
        "'\(wanted)' is not a currency code of ISO 4217 (three letters, like USD)")
    }
    reporting = settings.reportingCurrency
    target = wanted ?? reporting
    type = choice.type ?? settings.fxRates
    year = choice.year
    rates =
      reporting == nil
      ? ExchangeRates() : try ExchangeRates(connection, asOf: load, months: months)
  }

  private init(_ other: Conversion, type: RateType, year: RateYear) {
    (reporting, target, rates) = (other.reporting, other.target, other.rates)
    (self.type, self.year) = (type, year)
  }

  /// The same at plan rates, at which plans are held whatever rates are asked for.
  var atPlanRates: Conversion { Conversion(self, type: .plan, year: .same) }

  /// An amount on its way to the target currency: what is left is one division.
  struct Converted {
    var amount: ExactDecimal
    var divisor: ExactDecimal?

    /// The amount in the target currency.
    var result: ExactDecimal {
      guard let divisor else { return amount }
      return amount.divided(by: divisor, digits: Conversion.digits)?.trimmed(toAtLeast: 0) ?? amount
    }
  }

  /// Converts an amount of a month; nil where a rate is missing.
  ///
  /// - Throws: `InputError` when the result has more digits than are kept exactly.
  func convert(
    _ amount: ExactDecimal, from currency: String, in month: Month
  ) throws -> Converted? {
    guard let reporting, let target, currency != target else {
      return Converted(amount: amount, divisor: nil)
    }
    guard let factor = rate(of: currency, in: month, reporting),
      let divisor = rate(of: target, in: month, reporting)
    else { return nil }
    guard let product = amount.multiplied(by: factor) else {
      throw InputError(
        "\(currency) \(amount) of \(month) at the rate \(factor) has too many digits to be exact")
    }
    return Converted(amount: product, divisor: target == reporting ? nil : divisor)
  }

  /// The rates that are missing to convert a currency in a month.
  func missingRates(of currency: String, in month: Month) -> [ExchangeRates.Key] {
    guard let reporting, let target, currency != target else { return [] }
    return [currency, target].filter { rate(of: $0, in: month, reporting) == nil }
      .map { key($0, month) }
  }

  /// The one currency that amounts are in, now that they are converted.
  ///
  /// - Throws: `InputError` when they are not in one: rates lack, or nothing says what to convert to.
  func currency(of used: Set<String>, missing: [MissingRates]) throws -> String? {
    guard reporting == nil else {
      try MissingRates(missing).refuse(reporting: reporting)
      return target
    }
    guard used.count < 2 else {
      let list = used.sorted().joined(separator: " and ")
      throw InputError(
        "the ledger holds \(list), which are not added; say what to convert to: "
          + "offerbook settings set reporting-currency, then offerbook load fx")
    }
    if let target, let only = used.first, only != target {
      throw InputError(
        "all amounts are in \(only); for \(target), say what rates are units of (offerbook "
          + "settings set reporting-currency \(only)) and load them (offerbook load fx)")
    }
    return used.first ?? target
  }

  private func rate(of currency: String, in month: Month, _ reporting: String) -> ExactDecimal? {
    currency == reporting ? ExactDecimal(mantissa: 1, scale: 0) : rates[key(currency, month)]
  }

  private func key(_ currency: String, _ month: Month) -> ExchangeRates.Key {
    ExchangeRates.Key(
      type: type, currency: currency, month: month.advanced(by: -year.monthsBefore))
  }
}
