/// What the practice agreed to bring in, per segment and geo.
///
/// Thousands of dollars for 4,000 booking lines in thirty months: what a long run of the
/// generator brings on average, moved where the agreed plan asks more or less.
struct Expectation {
  let indicator: String
  /// Months between a booking and its mark on this figure.
  let lag: ClosedRange<Int>
  private let large: ByGeo
  private let midMarket: ByGeo
  private let small: ByGeo
  private let publicSector: ByGeo

  func thousands(_ segment: Segment, _ geo: Geo) -> Int {
    switch segment {
    case .large: large[geo]
    case .midMarket: midMarket[geo]
    case .small: small[geo]
    case .publicSector: publicSector[geo]
    }
  }

  static let all: [Expectation] = [
    Expectation(
      indicator: "services-bookings", lag: 0...0,
      large: ByGeo(2_380, 1_500, 600), midMarket: ByGeo(1_790, 1_300, 410),
      small: ByGeo(280, 230, 75), publicSector: ByGeo(900, 470, 160)),
    Expectation(
      indicator: "services-revenue", lag: 1...4,
      large: ByGeo(2_330, 1_470, 590), midMarket: ByGeo(1_750, 1_270, 400),
      small: ByGeo(275, 225, 75), publicSector: ByGeo(880, 460, 155)),
    Expectation(
      indicator: "net-arr", lag: 0...0,
      large: ByGeo(33_000, 20_300, 10_200), midMarket: ByGeo(16_400, 10_000, 5_000),
      small: ByGeo(4_400, 2_700, 1_300), publicSector: ByGeo(10_800, 6_600, 3_400)),
  ]
}
