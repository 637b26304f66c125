/// Credits and deals taken back: negative records of their own, the month after the deal.
struct Corrections {
  private var deals: [Opportunity]

  /// The deals that can still be corrected.
  init(of deals: [Opportunity]) {
    self.deals = deals.filter { $0.dealCount == 1 }
  }

  /// A part of one line given back.
  mutating func credit(
    _ number: Int, in month: Month, _ random: inout SplitMix64
  ) -> Opportunity? {
    guard let deal = take(&random) else { return nil }
    let line = random.pick(deal.lines)
    let part = random.within(10...50)
    let item: Line.Item =
      switch line.item {
      case .product(let netARR):
        .product(netARR: -max(.zero, netARR).share(part, of: 100))
      case .services(let services):
        .services(
          ServicesItem(
            offering: services.offering, quantity: 0, hours: 0, partner: services.partner))
      }
    return Opportunity(
      number: number, account: deal.account, closed: Season.closeDay(in: month, &random),
      name: "\(deal.name) - REFUND", order: deal.order, dealCount: 0,
      lines: [Line(place: 1, amount: -line.amount.share(part, of: 100), item: item)])
  }

  /// A product deal that should not have been booked, undone line by line.
  mutating func decommission(
    _ number: Int, in month: Month, _ random: inout SplitMix64
  ) -> Opportunity? {
    guard let deal = take(&random), deal.lines.allSatisfy({ $0.services == nil }) else {
      return nil
    }
    return Opportunity(
      number: number, account: deal.account, closed: Season.closeDay(in: month, &random),
      name: "\(deal.name) - DECOMMISSION", order: deal.order, dealCount: -1,
      lines: deal.lines.map {
        Line(place: $0.place, amount: -$0.amount, item: .product(netARR: -$0.netARR))
      })
  }

  /// No deal is corrected twice.
  private mutating func take(_ random: inout SplitMix64) -> Opportunity? {
    guard !deals.isEmpty else { return nil }
    deals.swapAt(random.below(deals.count), deals.count - 1)
    return deals.removeLast()
  }
}
