@testable import Offerbook

extension CurrencyModel {
  /// Loads the practice; each amount is a deal of its own, with its ARR on a product line.
  func load(into practice: Practice) throws {
    try practice.set("reporting-currency", Self.currencies[0].0)
    var bookings = [Practice.bookingColumns]
    var revenue = ["opportunity_id,revenue_id,recognised_on,amount,currency,offering_code"]
    var plan = [Practice.planColumns]
    for (number, amount) in amounts.enumerated() {
      let value = Self.text(amount.thousandths, decimals: 3)
      let (deal, month) = ("D\(number)", Self.months[amount.month])
      let end = "A1,\(amount.segment)"
      switch amount.kind {
      case .services:
        bookings.append(
          "\(deal),1,\(month)-05,services,\(value),\(amount.currency),EDU,,\(end)")
      case .arr:
        bookings.append(
          "\(deal),1,\(month)-05,product,1,\(amount.currency),,\(value),\(end)")
      case .revenue:
        bookings.append("\(deal),1,2026-08-05,services,0,\(amount.currency),EDU,,\(end)")
        revenue.append("\(deal),R,\(month)-28,\(value),\(amount.currency),EDU")
      case .plan:
        plan.append(
          "FY,services-bookings,\(month),\(amount.segment),\(value),\(amount.currency)")
      }
    }
    try practice.load("bookings", bookings.joined(separator: "\n"))
    try practice.load("revenue", revenue.joined(separator: "\n"))
    try practice.load("plan", plan.joined(separator: "\n"))
    _ = try Plans(practice.connection).agree("FY", user: "tester")
    try loadRates(Array(rates.keys), into: practice)
  }

  /// Loads some rates; gives the number of the load.
  @discardableResult
  func loadRates(_ keys: [RateKey], into practice: Practice) throws -> Int? {
    let rows = keys.map { key in
      let rate = Self.text(rates[key] ?? 0, decimals: 6)
      return "\(key.type.rawValue),\(key.currency),\(Self.months[key.month]),\(rate)"
    }
    return try practice.load(
      "fx", ([Practice.rateColumns] + rows.sorted()).joined(separator: "\n")
    ).load
  }

  private static func text(_ number: Int128, decimals: Int) -> String {
    var digits = String(number.magnitude)
    while digits.count <= decimals { digits = "0" + digits }
    return (number < 0 ? "-" : "") + digits.dropLast(decimals) + "." + digits.suffix(decimals)
  }
}
