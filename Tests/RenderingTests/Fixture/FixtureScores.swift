import Offerbook

/// The scorecard of the fixture: a ratio, an amount, one indicator without plan.
enum FixtureScores {
  static let scores = [
    Score(
      title: "Bookings attached rate", indicator: "dollar-attach-rate",
      periods: [
        ScorePeriod(
          title: "October 2026", actual: .ratio("0.0613"), plan: .ratio("0.06"),
          variance: .pointChange("0.0013", isGood: true), attainment: .ratio("1.021667"),
          status: .onTrack),
        ScorePeriod(
          title: "FY27-Q3 to date", actual: .ratio("0.0548"), plan: .ratio("0.06"),
          variance: .pointChange("-0.0052", isGood: false), attainment: .ratio("0.913333"),
          status: .needsImprovement),
        ScorePeriod(
          title: "FY27 to date", actual: .ratio("0.0571"), plan: .ratio("0.058"),
          variance: .pointChange("-0.0009", isGood: false), attainment: .ratio("0.984483"),
          status: .needsImprovement),
      ], thresholds: ["0.9", "1"]),
    Score(
      title: "Services bookings", indicator: "services-bookings",
      periods: [
        ScorePeriod(
          title: "October 2026", actual: .amount("1204300.50"), plan: .amount("1290000"),
          variance: .amountChange("-85699.50", isGood: false), attainment: .ratio("0.933566"),
          status: .needsImprovement),
        ScorePeriod(
          title: "FY27-Q3 to date", actual: .amount("2961480.25"), plan: .amount("3580000"),
          variance: .amountChange("-618519.75", isGood: false), attainment: .ratio("0.827229"),
          status: .urgent),
        ScorePeriod(
          title: "FY27 to date", actual: .amount("9485120.75"), plan: .amount("9410000"),
          variance: .amountChange("75120.75", isGood: true), attainment: .ratio("1.007983"),
          status: .onTrack),
      ], thresholds: ["0.9", "1"], comments: [FixtureComments.bookings]),
    Score(
      title: "Services revenue", indicator: "services-revenue",
      periods: [
        ScorePeriod(
          title: "October 2026", actual: .amount("988140"), plan: .amount("760000"),
          variance: .amountChange("228140", isGood: true), attainment: .ratio("1.300184"),
          status: .onTrack),
        ScorePeriod(
          title: "FY27-Q3 to date", actual: .amount("2710415.10"), plan: .amount("2700000"),
          variance: .amountChange("10415.10", isGood: true), attainment: .ratio("1.003857"),
          status: .onTrack),
        ScorePeriod(
          title: "FY27 to date", actual: .amount("7304220.00"), plan: .none(reason: "not-planned"),
          variance: .none(reason: "not-planned"), attainment: .none(reason: "not-planned"),
          status: .notAvailable),
      ], thresholds: ["0.9", "1"]),
  ]
}
