import Testing

@testable import Offerbook

/// Rate and mix of random practices under random plans, by their definition in whole numbers.
@Suite("Rate and mix of random practices") struct RateAndMixModelTests {
  @Test(arguments: 0..<200)
  func addUpToTheVariance(seed: UInt64) throws {
    var both = try PracticeAndModel(seed: seed)
    let plan = RandomPlan(&both.maker)
    guard !plan.values.isEmpty else { return }
    try both.practice.load("plan", plan.csv)
    _ = try Plans(both.practice.connection).agree(RandomPlan.version, user: "tester")
    for kind in [Period.Kind.month, .ytd, .year] {
      let month = Int.random(in: RandomPractice.months, using: &both.maker.random)
      let period = ModelPeriod(kind, of: month, fiscalYearStart: 1)
      let name = Month(year: 0, month: month + 1).description
      let rate = try both.practice.explain("dollar-attach-rate", kind, of: name)
      #expect(rate.split.by == [.segment])
      checkSum(rate)
      check(rate, both.history.now, plan, period)
      checkSum(try both.practice.explain("services-bookings", kind, of: name))
      for indicator in ["deal-attach-rate", "services-revenue"] {
        checkSum(
          try both.practice.explain(
            indicator, kind, of: name, by: [.industry], plan: PlanChoice.priorYearName))
      }
    }
  }

  private func checkSum(_ explanation: Explanation) {
    let split = explanation.split
    #expect(split.lines.isEmpty == (split.reason != nil))
    guard let variance = explanation.figure.variance, !split.lines.isEmpty else { return }
    #expect(split.lines.map(\.amount).reduce(.zero, +) == variance)
    let digits = explanation.figure.unit == .money ? 2 : 6
    let most = ExactDecimal(mantissa: Int128(split.lines.count + 2), scale: digits)
    for line in split.lines {
      #expect(line.amount.scale <= digits)
      if line.effect == .rounding { #expect(line.amount.magnitude <= most) }
    }
  }

  private func check(
    _ explanation: Explanation, _ book: Book, _ plan: RandomPlan, _ period: ModelPeriod
  ) {
    guard !explanation.split.lines.isEmpty,
      let wholeTop = plan.whole("services-bookings", period),
      let wholeBottom = plan.whole("net-arr", period)
    else { return }
    let planned = Quotient(Int128(wholeTop), Int128(wholeBottom))
    let base = sum("net-arr", book, period)
    let segments = Set(explanation.split.lines.compactMap { $0.slice?[.segment] })
    let plannedBase = segments.compactMap { plan.amount("net-arr", period, segment: $0) }
      .reduce(0, +)
    for segment in segments {
      let top = sum("services-bookings", book, period, segment)
      let bottom = sum("net-arr", book, period, segment)
      let plannedBottom = plan.amount("net-arr", period, segment: segment)
      let plannedTop = plan.amount("services-bookings", period, segment: segment)
      var rate = planned
      if let plannedTop, let plannedBottom {
        rate = Quotient(Int128(plannedTop), Int128(plannedBottom))
      }
      let weight = Quotient(Int128(bottom), Int128(base))
      let plannedWeight = Quotient(Int128(plannedBottom ?? 0), Int128(plannedBase))
      // weight x (actual rate - planned rate), where the weight may be nothing.
      let rateEffect = Quotient(Int128(top), Int128(base)) - weight * rate
      let mixEffect = (weight - plannedWeight) * (rate - planned)
      let lines = explanation.split.lines.filter { $0.slice?[.segment] == segment }
      for (line, effect) in zip(lines, [rateEffect, mixEffect]) {
        let millionths = line.amount.widened(to: 6).mantissa
        #expect(effect.isRounded(to: millionths), "\(segment) \(line.effect): \(line.amount)")
      }
      #expect(lines.map(\.effect) == [.rate, .mix])
    }
  }

  private func sum(
    _ measure: String, _ book: Book, _ period: ModelPeriod, _ segment: String? = nil
  ) -> Amount {
    book.parts(of: measure)
      .filter { period.months.contains($0.month) && (segment ?? $0.segment) == $0.segment }
      .map(\.amount).reduce(0, +)
  }
}
