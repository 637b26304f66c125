import Testing

@testable import Offerbook

/// Slices add up to their total: additive amounts do, and ratios are divided after adding.
@Suite struct PartitionTests {
  @Test(arguments: 0..<200)
  func anyBreakdownAddsUpToTheTotal(seed: UInt64) throws {
    var maker = RandomPractice(seed: seed &+ 2000)
    let practice = try Practice(
      catalog: "offering_code,name,category\nEDU,E,A\nIMP,I,A\nMIG,M,B\nADV,A,C")
    var rows: [BookingRow] = []
    for _ in 0..<Int.random(in: 5...25, using: &maker.random) { rows += maker.newDeal() }
    try practice.load("bookings", FeedFiles.bookings(rows))

    let month = Month(year: 0, month: maker.pick(Array(RandomPractice.months)) + 1).description
    let kind = maker.pick([Period.Kind.month, .quarter, .ytd, .ttm])
    let slices = Dimension.allCases.filter { Dimension.slice.contains($0) }
    let by = Array(slices.shuffled(using: &maker.random).prefix(maker.pick([1, 1, 2, 3])))
    let names = ModelIndicator.all.map(\.name).filter { $0 != "services-revenue" }
    let figures = try practice.figures(names, kind, of: month, by: by)
    for name in names { try check(figures.filter { $0.indicator == name }) }
    let services =
      Array(
        Dimension.services.sorted { $0.rawValue < $1.rawValue }
          .shuffled(using: &maker.random).prefix(2)) + by.prefix(1)
    try check(practice.figures(["services-bookings"], kind, of: month, by: services))
  }

  private func check(_ figures: [Figure]) throws {
    let total = try #require(figures.last)
    let parts = figures.dropLast()
    func sum(_ amounts: [ExactDecimal?]) -> ExactDecimal {
      amounts.compactMap { $0 }.reduce(.zero, +)
    }
    #expect(sum(parts.map(\.numerator)) == total.numerator ?? .zero)
    #expect(sum(parts.map(\.denominator)) == total.denominator ?? .zero)
    guard let value = total.value, let top = total.numerator else { return }
    guard let bottom = total.denominator else {
      #expect(value == top.rounded(to: 2))
      return
    }
    // The quotient of the sums, checked by multiplying: off by half of the sixth digit at most.
    let product = value * bottom
    let difference = (product - top).magnitude
    #expect(difference * ExactDecimal(mantissa: 2_000_000, scale: 0) <= bottom)
  }
}
