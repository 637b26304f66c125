/// A kind of customer: what every deal with it is reported under.
///
/// The pool is fixed, so that more bookings never mean more combinations of dimensions.
struct Profile: Sendable {
  let segment: Segment?
  let geo: Geo
  let industry: Industry?
  let path: DealPath
  let weight: Int

  /// Customers without a segment are small ones nobody has looked up yet.
  var size: Segment { segment ?? .small }

  static let pool: [Profile] = commercial + publicSector + unassigned

  static let weights: [Int] = pool.map(\.weight)

  private static let geoShare = ByGeo(52, 32, 16)
  private static let segmentShare = BySegment(18, 30, 44, 7)

  private static var commercial: [Profile] {
    let segments: [Segment] = [.large, .midMarket, .small]
    return segments.enumerated().flatMap { turn, segment in
      Geo.allCases.enumerated().flatMap { step, geo in
        (0..<5).map { place in
          // Five places for four industries: the first one comes twice, by two paths.
          let industry = Industry.commercial[(turn + 2 * step + max(0, place - 1)) % 5]
          let share = [24, 22, 24, 18, 12][place]
          return Profile(
            segment: segment, geo: geo, industry: industry, path: paths(segment, geo)[place],
            weight: segmentShare[segment] * geoShare[geo] * share / 10)
        }
      }
    }
  }

  private static func paths(_ segment: Segment, _ geo: Geo) -> [DealPath] {
    switch (segment, geo) {
    case (.large, .amer): [.direct, .partner, .direct, .direct, .direct]
    case (.large, _): [.partner, .direct, .direct, .partner, .direct]
    case (.small, .apac): [.web, .partner, .partner, .web, .direct]
    case (.small, _): [.web, .direct, .web, .direct, .partner]
    case (_, .apac): [.partner, .direct, .partner, .direct, .web]
    default: [.direct, .partner, .direct, .web, .direct]
    }
  }

  private static var publicSector: [Profile] {
    Geo.allCases.flatMap { geo in
      let weight = segmentShare[.publicSector] * geoShare[geo]
      return [
        Profile(
          segment: .publicSector, geo: geo, industry: .government, path: .partner,
          weight: weight * 5),
        Profile(
          segment: .publicSector, geo: geo, industry: .government, path: .direct,
          weight: weight * 3),
        Profile(
          segment: .publicSector, geo: geo, industry: .health, path: .partner,
          weight: weight * 2),
      ]
    }
  }

  /// A CRM is never complete: these show as Unassigned.
  private static var unassigned: [Profile] {
    let withoutIndustry = Geo.allCases.flatMap { geo in
      [
        Profile(
          segment: .midMarket, geo: geo, industry: nil, path: .direct, weight: geoShare[geo] * 11),
        Profile(segment: .small, geo: geo, industry: nil, path: .web, weight: geoShare[geo] * 22),
      ]
    }
    return withoutIndustry + [
      Profile(segment: nil, geo: .amer, industry: .technology, path: .web, weight: 320),
      Profile(segment: nil, geo: .emea, industry: nil, path: .direct, weight: 240),
    ]
  }
}
