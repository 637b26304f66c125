/// The currency that figures are asked for in, and the exchange rates they are made at.
package struct RateChoice: Sendable {
  /// An ISO 4217 code; nil is the reporting currency.
  package var currency: String?
  /// Nil is what the setting `fx-rates` says.
  package var type: RateType?
  package var year = RateYear.same

  package init(currency: String? = nil, type: RateType? = nil, year: RateYear = .same) {
    self.currency = currency
    self.type = type
    self.year = year
  }

  /// What was asked for, `currency EUR, closing rates`; nil where nothing was.
  package var words: String? {
    let words = [
      currency.map { "currency \($0)" }, type.map { "\($0.rawValue) rates" },
      year == .same ? nil : "rates of \(year.rawValue)",
    ].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// The same currency at the rates that a plan is held at: plan rates, but what the actuals came to
  /// a year earlier was converted at that year's.
  package func atRates(of plan: PlanChoice?) -> RateChoice {
    plan?.isPriorYear == true
      ? RateChoice(currency: currency, type: type, year: .prior)
      : RateChoice(currency: currency, type: .plan)
  }
}

/// Whose rates a month is converted at.
package enum RateYear: String, CaseIterable, Sendable {
  /// Its own.
  case same = "same-year"
  /// Those of the same month a year earlier: what is called constant currency.
  case prior = "prior-year"

  /// How many months before its own a month's rates are taken from.
  var monthsBefore: Int { self == .prior ? 12 : 0 }
}
