internal import Postgres

/// What an amount of each month and currency is multiplied by, for queries that list amounts.
struct ConversionFactors {
  private var months: [Month] = []
  private var currencies: [String] = []
  private var factors: [ExactDecimal] = []

  /// Whether factors were divided, and so rounded: amounts then miss the last digits of their sum.
  let areRounded: Bool

  /// The factors of all currencies in some figures; where no rate is known nothing needs one.
  init(_ figures: Figures, months: [Month]) throws {
    let conversion = figures.conversion
    let one = ExactDecimal(mantissa: 1, scale: 0)
    var areRounded = false
    for month in months {
      for currency in figures.currencies.sorted() where currency != figures.currency {
        guard let factor = try conversion.convert(one, from: currency, in: month) else { continue }
        self.months.append(month)
        currencies.append(currency)
        factors.append(factor.result)
        if factor.divisor != nil { areRounded = true }
      }
    }
    self.areRounded = areRounded
  }

  /// Months, currencies and factors side by side.
  var parameters: [(any PostgresEncodable)?] {
    [
      months.compactMap(\.postgresText), currencies, factors.map(\.description),
    ]
  }
}
