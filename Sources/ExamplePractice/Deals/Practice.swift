/// The practice's deals, month by month; only the deals still to close are kept in memory.
struct Practice {
  let seed: UInt64
  let volume: Volume
  private var nextNumber = 1
  private var waiting: [Month: [Opportunity]] = [:]
  private var lastMonth: [Opportunity] = []

  init(seed: UInt64, volume: Volume) {
    self.seed = seed
    self.volume = volume
  }

  /// The deals of the month that follows the one asked for before, by close date and id.
  mutating func close(_ month: Month) -> [Opportunity] {
    var random = SplitMix64(seed: seed, for: .deals, month.index)
    var deals: [Opportunity] = []
    let customers = volume.customers(before: month)
    let newcomers = volume.newcomers(in: month)
    let count = volume.productDeals(in: month)
    for place in 0..<count {
      let isNew = place < newcomers
      let account = Account(isNew ? customers + place : random.below(customers), seed: seed)
      let motion = isNew ? Motion.ofNewcomer(&random) : Motion.ofCustomer(&random)
      let deal = productDeal(motion, account, in: month, &random)
      deals.append(deal)
      followUp(deal, motion, &random)
    }
    for _ in 0..<(count * 36 / 1_000) {
      if let deal = standalone(in: month, among: customers, &random) { deals.append(deal) }
    }
    deals += corrections(in: month, count, &random)
    deals += waiting.removeValue(forKey: month) ?? []
    deals.sort { ($0.closed, $0.number) < ($1.closed, $1.number) }
    lastMonth = deals
    return deals
  }

  /// Deals of the month that were lost or are still open: an export holds them, a feed does not.
  mutating func unwon(in month: Month) -> [Opportunity] {
    var random = SplitMix64(seed: seed, for: .unwonDeals, month.index)
    let customers = volume.customers(before: month)
    return (0..<(volume.productDeals(in: month) * 3 / 10)).map { _ in
      let account = Account(random.below(customers), seed: seed)
      return productDeal(Motion.ofCustomer(&random), account, in: month, &random)
    }
  }

  private mutating func takeNumber() -> Int {
    defer { nextNumber += 1 }
    return nextNumber
  }

  private mutating func productDeal(
    _ motion: Motion, _ account: Account, in month: Month, _ random: inout SplitMix64
  ) -> Opportunity {
    let day = Season.closeDay(in: month, &random)
    var lines = Subscription.lines(motion, for: account, &random)
    let permille = Self.inGeo(motion.servicesOnDeal, account)
    if random.happens(permille: permille) {
      lines += ServicesSale.lines(
        random.within(1...2), for: account, on: day, packagedOnly: true, &random)
    }
    return Opportunity(
      number: takeNumber(), account: account, closed: day,
      name: "\(account.name) - \(motion.title)", order: motion.order, lines: lines)
  }

  /// A services-only opportunity that closes with the deal or up to three months later.
  private mutating func followUp(
    _ deal: Opportunity, _ motion: Motion, _ random: inout SplitMix64
  ) {
    guard random.happens(permille: Self.inGeo(motion.servicesAfterDeal, deal.account)) else {
      return
    }
    let later = random.pick([0, 0, 0, 1, 1, 2, 3])
    let month = deal.closed.month.advanced(by: later)
    let day = Season.closeDay(in: month, from: later == 0 ? deal.closed.number : 1, &random)
    if let child = servicesDeal(deal.account, on: day, parent: deal.number, &random) {
      waiting[month, default: []].append(child)
    }
  }

  private static let standalonePermille = BySegment(900, 560, 60, 900)

  private mutating func standalone(
    in month: Month, among customers: Int, _ random: inout SplitMix64
  ) -> Opportunity? {
    let account = Account(random.below(customers), seed: seed)
    guard random.happens(permille: Self.standalonePermille[account.profile.size]) else {
      return nil
    }
    return servicesDeal(account, on: Season.closeDay(in: month, &random), parent: nil, &random)
  }

  private mutating func servicesDeal(
    _ account: Account, on day: Day, parent: Int?, _ random: inout SplitMix64
  ) -> Opportunity? {
    let lines = ServicesSale.lines(
      random.pick([1, 1, 1, 2, 2, 3]), for: account, on: day, packagedOnly: false, &random)
    guard !lines.isEmpty else { return nil }
    let stamp = "\(twoDigits(day.month.number))/\(twoDigits(day.month.year % 100))"
    return Opportunity(
      number: takeNumber(), account: account, closed: day, parent: parent,
      name: "\(account.name) - Professional Services \(stamp)", order: .services, lines: lines)
  }

  private mutating func corrections(
    in month: Month, _ count: Int, _ random: inout SplitMix64
  ) -> [Opportunity] {
    var corrections = Corrections(of: lastMonth)
    var records: [Opportunity] = []
    for _ in 0..<(count * 14 / 1_000) {
      if let credit = corrections.credit(takeNumber(), in: month, &random) {
        records.append(credit)
      }
    }
    if random.happens(permille: 300) || count > 1_000 {
      for _ in 0..<max(1, count * 3 / 1_000) {
        if let record = corrections.decommission(takeNumber(), in: month, &random) {
          records.append(record)
        }
      }
    }
    return records
  }

  private static let geoPermille = ByGeo(1_000, 1_080, 740)

  private static func inGeo(_ permille: BySegment, _ account: Account) -> Int {
    permille[account.profile.size] * geoPermille[account.profile.geo] / 1_000
  }
}
