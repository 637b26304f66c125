import TestSupport

/// Makes deals, revenue and changes to them as practices have them, from a seed.
struct RandomPractice {
  var random: SplitMix64
  private var dealCount = 0
  private var revenueCount = 0

  /// What deals are made in.
  var currencies = ["USD"]

  static let offerings = ["EDU", "IMP", "MIG", "ADV"]
  /// The first month and the last one in which deals close.
  static let months = (2025 * 12 + 6)...(2026 * 12 + 11)

  private static let stamps = [
    ["Large", "Mid-Market", "SMB", ""], ["AMER", "EMEA", ""], ["Public", "", ""],
    ["New", "Growth"], ["Direct", "Channel", ""],
  ]

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// True that often in a hundred.
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  mutating func day() -> Day {
    Day(
      month: Int.random(in: Self.months, using: &random),
      day: Int.random(in: 1...28, using: &random))
  }

  mutating func amount() -> Amount {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: 0
    case 1: -Int.random(in: 1...50_000, using: &random) * (.unit / 100)
    case 2: Int.random(in: 1...90_000_000, using: &random) * (.unit / 10_000)
    case 3: Int.random(in: 1...9, using: &random) * 1000 * .unit
    default: Int.random(in: 1...5_000_000, using: &random) * (.unit / 100)
    }
  }

  private mutating func currency() -> String {
    currencies.count == 1 ? currencies[0] : pick(currencies)
  }

  /// A new deal with one to four lines; its parent may be any deal, known or not.
  mutating func newDeal() -> [BookingRow] {
    dealCount += 1
    var deal = Fact.Deal(
      id: "D\(dealCount)", closed: day(), parent: nil, stamp: [], count: 1)
    change(&deal)
    return (1...Int.random(in: 1...4, using: &random)).map { number in
      BookingRow(deal: deal, line: line("\(number)", of: deal.id))
    }
  }

  /// Gives a deal other own columns.
  mutating func change(_ deal: inout Fact.Deal) {
    if chance(50) { deal.closed = day() }
    deal.stamp = Self.stamps.map { values in pick(values) }
    deal.count = pick([1, 1, 1, 1, 1, 1, 0, -1])
    let parent = chance(45) ? "D\(Int.random(in: 1...max(2, dealCount + 2), using: &random))" : nil
    deal.parent = parent == deal.id ? nil : parent
  }

  mutating func line(_ number: String, of deal: String) -> Fact.Line {
    var line = Fact.Line(deal: deal, line: number, amount: amount())
    if chance(50) {
      line.offering = pick(Self.offerings)
      line.delivery = pick(["direct", "partner"])
    } else {
      line.netARR = chance(70) ? line.amount : amount()
    }
    line.currency = currency()
    return line
  }

  mutating func revenue(of deal: String) -> Fact.Revenue {
    revenueCount += 1
    return Fact.Revenue(
      deal: deal, id: "R\(revenueCount)", recognised: day(), amount: amount(),
      offering: pick(Self.offerings), delivery: pick(["direct", "partner"]), currency: currency())
  }
}
