/// When a services line is delivered, and what part of it each time.
struct DeliveryPlan {
  private let deal: Opportunity
  private let line: Line
  private let item: ServicesItem
  private var random: SplitMix64

  init(_ line: Line, _ item: ServicesItem, of deal: Opportunity, seed: UInt64) {
    self.deal = deal
    self.line = line
    self.item = item
    random = SplitMix64(seed: seed, for: .delivery, deal.number, line.place)
  }

  /// All parts of the line: their amounts add up to what was booked, to the cent.
  mutating func parts() -> [Recognition] {
    guard line.amount > .zero else { return [creditBack] }
    let offering = OfferBook.offerings[item.offering]
    let education = offering.type.isEducation
    let weights = (0..<count(offering)).map { _ in education ? 1 : random.within(20...36) }
    let whole = weights.reduce(0, +)
    let cost = line.amount.share(costPermille(education: education), of: 1_000)
    var after = education ? random.within(14...70) : random.within(18...48)
    var done = 0
    return weights.enumerated().map { place, weight in
      let before = done
      done += weight
      defer { after += education ? random.within(7...24) : random.within(21...32) }
      return Recognition(
        opportunity: deal.number, line: line.place, part: place + 1, offering: item.offering,
        day: deal.closed.workday(after: after, until: deal.closed.month.advanced(by: 6)),
        amount: line.amount.share(done, of: whole) - line.amount.share(before, of: whole),
        cost: cost.share(done, of: whole) - cost.share(before, of: whole),
        hours: item.hours * 10 * done / whole - item.hours * 10 * before / whole,
        delivery: item.delivery)
    }
  }

  /// Classes are recognised one by one as they are held, consulting by milestones.
  private func count(_ offering: Offering) -> Int {
    if offering.unit == .session { return item.quantity }
    if offering.type.isEducation { return 1 }
    return switch line.amount.cents {
    case ..<600_000: 1
    case ..<2_000_000: 2
    case ..<6_000_000: 3
    case ..<12_000_000: 4
    default: 6
    }
  }

  private mutating func costPermille(education: Bool) -> Int {
    if item.partner != nil { return random.within(690...800) }
    return education ? random.within(500...600) : random.within(540...690)
  }

  /// A credit takes its revenue back on the day it is given.
  private var creditBack: Recognition {
    Recognition(
      opportunity: deal.number, line: line.place, part: 1, offering: item.offering,
      day: deal.closed, amount: line.amount, cost: .zero, hours: 0, delivery: item.delivery)
  }
}
