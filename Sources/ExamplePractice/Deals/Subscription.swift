/// The product lines of a deal: seats times a price a year, for one to three years.
enum Subscription {
  static func lines(
    _ motion: Motion, for account: Account, _ random: inout SplitMix64
  ) -> [Line] {
    let years = term(&random)
    let year = annual(account, &random)
    let main =
      switch motion {
      case .new, .connected: product(1, year * years, netARR: year)
      case .expansion: expansion(year.share(55, of: 100), years)
      case .renewal: renewal(year.share(140, of: 100), years, &random)
      case .contraction: contraction(year.share(120, of: 100), years, &random)
      }
    guard motion != .contraction, random.happens(permille: 95) else { return [main] }
    let addOn = wholeDollars(year.share(random.within(8...22), of: 100))
    return [main, product(2, addOn * years, netARR: addOn)]
  }

  private static func expansion(_ year: Money, _ years: Int) -> Line {
    product(1, wholeDollars(year) * years, netARR: wholeDollars(year))
  }

  /// Two of three renewals change nothing; the others take the price rise.
  private static func renewal(
    _ basis: Money, _ years: Int, _ random: inout SplitMix64
  ) -> Line {
    let permille = random.happens(permille: 350) ? random.within(20...70) : 0
    let rise = basis.share(permille, of: 1_000)
    return product(1, (basis + rise) * years, netARR: rise)
  }

  private static func contraction(
    _ basis: Money, _ years: Int, _ random: inout SplitMix64
  ) -> Line {
    let loss = basis.share(random.within(60...320), of: 1_000)
    return product(1, (basis - loss) * years, netARR: -loss)
  }

  /// A typical deal of the segment in dollars, before the account's size and chance.
  private static let typicalDollars = BySegment(285_000, 82_000, 15_000, 240_000)

  private static func annual(_ account: Account, _ random: inout SplitMix64) -> Money {
    let chance = random.pick([450, 550, 650, 750, 850, 950, 1_050, 1_200, 1_400, 1_800])
    let target =
      typicalDollars[account.profile.size] * account.sizePermille / 1_000 * chance / 1_000
    let seatPrice = random.happens(permille: 400) ? 780 : 276
    let seats = max(3, target / seatPrice)
    let discount = random.pick([0, 0, 5, 8, 10, 12])
    return Money.dollars(seats * seatPrice).share(100 - discount, of: 100)
  }

  private static func term(_ random: inout SplitMix64) -> Int {
    switch random.below(100) {
    case ..<72: 1
    case ..<82: 2
    default: 3
    }
  }

  private static func wholeDollars(_ money: Money) -> Money {
    .dollars(money.cents / 100)
  }

  private static func product(_ place: Int, _ amount: Money, netARR: Money) -> Line {
    Line(place: place, amount: amount, item: .product(netARR: netARR))
  }
}
