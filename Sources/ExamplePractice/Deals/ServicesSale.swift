/// Chooses offerings for a deal and prices them.
enum ServicesSale {
  /// Lines for different offerings; fewer than asked for when the customer can buy no more.
  static func lines(
    _ count: Int, for account: Account, on day: Day, packagedOnly: Bool,
    _ random: inout SplitMix64
  ) -> [Line] {
    var weights = weights(account, on: day, packagedOnly: packagedOnly)
    var lines: [Line] = []
    while lines.count < count, let chosen = random.position(weights: weights) {
      weights[chosen] = 0
      lines.append(line(lines.count + 1, chosen, for: account, &random))
    }
    return lines
  }

  private static func weights(
    _ account: Account, on day: Day, packagedOnly: Bool
  ) -> [Int] {
    OfferBook.offerings.enumerated().map { place, offering in
      guard offering.isSold(on: day, to: account.profile) else { return 0 }
      // A statement of work is an opportunity of its own; a price list item fits any quote.
      if packagedOnly && !offering.packaged { return 0 }
      return offering.appeal[account.profile.size] * habit(account.profileNumber, place)
    }
  }

  /// Customers of a kind choose from a short list: the rest of the book is new to them.
  private static func habit(_ profile: Int, _ offering: Int) -> Int {
    var random = SplitMix64(seed: 0, for: .habit, profile, offering)
    return random.pick([0, 0, 0, 1, 4])
  }

  private static func line(
    _ place: Int, _ number: Int, for account: Account, _ random: inout SplitMix64
  ) -> Line {
    let offering = OfferBook.offerings[number]
    let size = account.profile.size
    let quantity = quantity(offering, size, &random)
    let discount = random.pick([0, 0, 0, 5, 10, 15])
    let price = Money.dollars(offering.price ?? 0) * quantity
    let item = ServicesItem(
      offering: number, quantity: quantity,
      hours: offering.unit == .hour ? quantity : quantity * offering.hours,
      partner: partner(number, account, &random))
    return Line(
      place: place, amount: price.share(100 - discount, of: 100), item: .services(item))
  }

  private static func quantity(
    _ offering: Offering, _ size: Segment, _ random: inout SplitMix64
  ) -> Int {
    switch offering.unit {
    case .hour:
      random.within(6...12) * random.within(1...BySegment(5, 3, 1, 4)[size]) * 4
    case .session, .team, .block: random.within(1...BySegment(2, 2, 1, 2)[size])
    case .seat: random.within(2...8)
    case .package, nil: 1
    }
  }

  /// Which offerings partners deliver is settled for each kind of customer, not for each deal.
  private static func partner(
    _ number: Int, _ account: Account, _ random: inout SplitMix64
  ) -> String? {
    let profile = account.profile
    let permille =
      switch (OfferBook.offerings[number].delivery, profile.path) {
      case (.direct, _): 0
      case (.partner, _): 1_000
      case (.both, .partner): 520
      case (.both, _): 70
      }
    var settled = SplitMix64(seed: 0, for: .deliverer, account.profileNumber, number)
    guard settled.happens(permille: permille) else { return nil }
    return random.pick(People.partners(profile.geo))
  }
}
