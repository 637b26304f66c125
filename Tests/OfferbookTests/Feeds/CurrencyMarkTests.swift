import Testing

@testable import Offerbook

/// A currency sign or code beside an amount fits the currency of the row, or gives it.
@Suite struct CurrencyMarkTests {
  private static func reading(
    _ amount: String, currency: String? = nil, netARR: String = "0"
  ) throws -> FeedReading {
    try FeedReading(
      csv: "Id;Amount;ARR\nD1;\(amount);\(netARR)\n",
      mapping: """
        feed: bookings
        source: { currency_signs: true, delimiter: ";", group: ",", parentheses: true }
        columns: { opportunity_id: Id, amount: Amount, net_arr: ARR }
        constants:
          line: 1
          close_date: 2026-01-05
          kind: product
          account_id: A
        \(currency.map { "  currency: \($0)" } ?? "")
        """)
  }

  @Test(arguments: [
    ("$100", "USD"), ("$100", "AUD"), ("100 $", "MXN"), ("US$ 100", "USD"), ("A$100", "AUD"),
    ("C$100", "CAD"), ("R$ 100", "BRL"), ("€100", "EUR"), ("£100", "GBP"), ("£100", "EGP"),
    ("￡100", "GBP"), ("¥100", "JPY"), ("￥100", "CNY"), ("100 kr", "NOK"), ("100 kr.", "DKK"),
    ("100 zł", "PLN"), ("Fr. 100", "CHF"), ("Rs. 100", "INR"), ("₹100", "INR"), ("¤100", "SEK"),
    ("USD 100", "USD"), ("100\u{A0}EUR", "EUR"), ("eur 100", "EUR"), ("CHF100", "CHF"),
    ("$100 USD", "USD"), ("USD $100", "USD"), ("($100)", "USD"), ("-USD 100", "USD"),
    ("USD -100", "USD"), ("($100) USD", "USD"),
  ])
  func `a mark that fits is taken off`(amount: String, currency: String) throws {
    let reading = try Self.reading(amount, currency: currency)
    #expect(reading.faults == [])
    let isNegative = amount.contains("(") || amount.contains("-")
    #expect(reading.rows.map { $0["amount"] } == [isNegative ? "-100" : "100"])
    #expect(reading.rows.map { $0["currency"] } == [currency])
  }

  @Test(arguments: [
    ("€100", "€", "USD"), ("$100", "$", "EUR"), ("US$100", "US$", "CAD"), ("EUR 100", "EUR", "USD"),
    ("100 kr", "kr", "EUR"), ("¥100", "¥", "USD"), ("$100 CAD", "CAD", "USD"),
  ])
  func `a mark that does not fit rejects the row`(
    amount: String, mark: String, currency: String
  ) throws {
    let reading = try Self.reading(amount, currency: currency)
    #expect(
      reading.faults == ["2 Amount '\(amount)' holds \(mark), but the currency is \(currency)"])
  }

  @Test(arguments: [
    ("€100", "EUR"), ("£100", "GBP"), ("US$100", "USD"), ("100 zł", "PLN"), ("SEK 100", "SEK"),
    ("$100 CAD", "CAD"),
  ])
  func `where nothing else gives the currency, a mark does`(amount: String, currency: String) throws
  {
    let reading = try Self.reading(amount)
    #expect(reading.faults == [])
    #expect(reading.rows.map { $0["currency"] } == [currency])
  }

  @Test(arguments: [("$100", "$"), ("¥100", "¥"), ("100 kr", "kr"), ("Rs 100", "Rs")])
  func `a sign of several currencies gives none`(amount: String, sign: String) throws {
    let reading = try Self.reading(amount)
    #expect(
      reading.faults == [
        "2 Amount '\(amount)' holds \(sign), the sign of several currencies; say which one in a "
          + "column for the currency or with `constants: { currency: ... }`"
      ])
  }

  @Test func `an amount without any mark has no currency`() throws {
    #expect(
      try Self.reading("100").faults == [
        "2 currency '' is required; no sign beside the amounts gives it"
      ])
  }

  @Test func `the amounts of a row agree`() throws {
    #expect(try Self.reading("€100", netARR: "€90").faults == [])
    #expect(try Self.reading("€100", netARR: "90").faults == [])
    #expect(
      try Self.reading("€100", netARR: "£90").faults == [
        "2 ARR '£90' holds £, but another amount of the row holds €"
      ])
  }

  @Test func `the currency of a row is not that of the next`() throws {
    let reading = try FeedReading(
      csv: "Id,Amount\nD1,€5\nD2,£5\nD3,5\n",
      mapping: """
        feed: bookings
        source: { currency_signs: true }
        columns: { opportunity_id: Id, amount: Amount }
        constants: { line: 1, close_date: 2026-01-05, kind: product, account_id: A }
        """, context: FeedContext(reportingCurrency: "USD"))
    #expect(reading.rows.map { $0["currency"] } == ["EUR", "GBP"])
    #expect(reading.rejections.map(\.line) == [4])
  }

  @Test func `a blank currency is given too, one that is there holds`() throws {
    let reading = try FeedReading(
      csv: "Id,Amount,Cur\nD1,€5,\nD2,€5,EUR\nD3,€5,USD\n",
      mapping: """
        feed: bookings
        source: { currency_signs: true }
        columns: { opportunity_id: Id, amount: Amount, currency: Cur }
        constants: { line: 1, close_date: 2026-01-05, kind: product, account_id: A }
        """, context: FeedContext(reportingCurrency: "USD"))
    #expect(reading.rows.map { $0["currency"] } == ["EUR", "EUR"])
    #expect(reading.faults == ["4 Amount '€5' holds €, but the currency is USD"])
  }

  @Test func `hours and rates hold no money`() throws {
    let hours = try FeedReading(
      csv: "Id,Hours\nD1,$5\n",
      mapping: """
        feed: revenue
        source: { currency_signs: true }
        columns: { opportunity_id: Id, hours: Hours }
        constants:
          revenue_id: 1
          recognised_on: 2026-01-05
          amount: 5
          currency: USD
          offering_code: EDU
        """)
    #expect(hours.faults == ["2 Hours '$5' holds $, but is no amount of money"])
    let plan = try FeedReading(
      csv: "Rate\n€0.08\n",
      mapping: """
        feed: plan
        source: { currency_signs: true }
        columns: { value: Rate }
        constants: { version: A, indicator: deal-attach-rate, month: 2026-01 }
        """, context: FeedContext(indicators: ["deal-attach-rate": false]))
    #expect(plan.faults == ["2 Rate '€0.08' holds €, but is no amount of money"])
  }

  @Test(arguments: [
    (
      "USD 1234.00",
      "; `source: { currency_signs: true }` in a mapping takes currency signs and codes"
    ),
    (
      "1.234,50",
      "; it looks like a decimal comma: say `source: { decimal: \",\", group: \".\" }` in a mapping"
    ),
    ("12,5", "; it looks like a decimal comma: say `source: { decimal: \",\" }` in a mapping"),
    ("1,234", "; where the comma separates thousands, say `source: { group: \",\" }` in a mapping"),
    (
      "1,234.50",
      "; where the comma separates thousands, say `source: { group: \",\" }` in a mapping"
    ),
    ("R2D2", ""),
  ])
  func `a number in another form is told how it would be taken`(amount: String, hint: String) {
    #expect(DecimalFormat().reason(amount) == "is not a number like -1234.50\(hint)")
  }
}
