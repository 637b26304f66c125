internal import Postgres

/// The postings of new deals, summed while their lines stream by.
///
/// They are what SQL/Measures would find for deals that nothing was known of before: the load uses
/// them when every deal in the file is new and its lines stand together, which spares the server
/// from reading again what it has just written. What hangs on families is left to SQL.
struct StreamedPostings {
  private enum Measure: UInt64, CaseIterable {
    case servicesBookings, productBookings, netARR
    case deals, dealsWithServices, productDeals, productDealsWithOwnServices

    var name: String {
      switch self {
      case .servicesBookings: "services-bookings"
      case .productBookings: "product-bookings"
      case .netARR: "net-arr"
      case .deals: "deals"
      case .dealsWithServices: "deals-with-services"
      case .productDeals: "product-deals"
      case .productDealsWithOwnServices: "product-deals-with-own-services"
      }
    }
  }

  /// The deal whose lines are streaming by.
  private struct Deal {
    var month = 0
    var slice = 0
    var count = 0
    var services: Int128 = 0
    /// The currency of the services so far; zero is none.
    var currency = 0
    var isProductDeal = false
  }

  private var sums: [UInt64: Int128] = [:]
  private var texts = TextNumbers()
  private var deal: Deal?

  /// Whether every line could be summed; a catalog of more than 16,000 codes is left to SQL, and
  /// so is a deal with services in two currencies.
  private(set) var isComplete = true

  /// Begins a deal; `count` is what it counts for.
  mutating func begin(month: Month, slice: Int, count: Int) {
    end()
    deal = Deal(month: month.year * 12 + month.month - 1, slice: slice, count: count)
  }

  /// Adds a services line of the deal.
  mutating func addServices(
    _ amount: Int128, offering: UnsafeRawBufferPointer, delivery: UnsafeRawBufferPointer,
    currency: UnsafeRawBufferPointer
  ) {
    let number = texts.number(currency)
    if let before = deal?.currency, before != 0, before != number { isComplete = false }
    deal?.currency = number
    deal?.services += amount
    add(amount, .servicesBookings, offering: offering, delivery: delivery, currency: currency)
  }

  /// Adds a product line of the deal.
  mutating func addProduct(
    _ amount: Int128, netARR: Int128, currency: UnsafeRawBufferPointer
  ) {
    deal?.isProductDeal = true
    add(amount, .productBookings, currency: currency)
    add(netARR, .netARR, currency: currency)
  }

  /// Ends the deal: only now is it known whether it has services.
  mutating func end() {
    guard let ended = deal else { return }
    let count = Int128(ended.count) * 100_000_000
    add(count, .deals)
    if ended.services > 0 { add(count, .dealsWithServices) }
    if ended.isProductDeal { add(count, .productDeals) }
    if ended.isProductDeal, ended.services > 0 { add(count, .productDealsWithOwnServices) }
    deal = nil
  }

  private mutating func add(
    _ amount: Int128, _ measure: Measure, offering: UnsafeRawBufferPointer? = nil,
    delivery: UnsafeRawBufferPointer? = nil, currency: UnsafeRawBufferPointer? = nil
  ) {
    guard let deal else { return }
    let offering = texts.number(offering)
    let currency = texts.number(currency)
    let delivery = texts.number(delivery)
    guard max(offering, currency, delivery) < 1 << 14, deal.slice < 1 << 15 else {
      isComplete = false
      return
    }
    var key = UInt64(deal.month)
    key = key << 15 | UInt64(deal.slice)
    key = key << 14 | UInt64(offering)
    key = key << 8 | UInt64(min(delivery, 255))
    key = key << 8 | UInt64(min(currency, 255))
    key = key << 4 | measure.rawValue
    if delivery > 255 || currency > 255 { isComplete = false }
    sums[key, default: 0] += amount
  }

  /// Writes the sums that are not zero as postings of a load.
  func write(load: Int, to buffer: inout CopyBuffer) throws {
    for (key, amount) in sums where amount != 0 {
      guard let measure = Measure(rawValue: key & 0xF) else { continue }
      let month = Int(key >> 49)
      buffer.write(load)
      buffer.write(plain: "\(Month(year: month / 12, month: month % 12 + 1))-01")
      buffer.write(Int(key >> 34 & 0x7FFF))
      buffer.write(texts[Int(key >> 20 & 0x3FFF)])
      buffer.write(texts[Int(key >> 12 & 0xFF)])
      buffer.write(plain: measure.name)
      buffer.write(texts[Int(key >> 4 & 0xFF)])
      let sum = ExactDecimal(mantissa: amount, scale: FixedPoint.scale)
      buffer.write(plain: sum.trimmed(toAtLeast: 0).description)
      try buffer.endRow()
    }
  }
}
