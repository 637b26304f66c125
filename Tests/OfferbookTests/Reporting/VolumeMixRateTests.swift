import TestSupport
import Testing

@testable import Offerbook

/// Volume, mix and rate of random practices: they add up to the variance, and volume is that of the
/// whole at every level, whichever slices have deals, bookings or a plan.
@Suite struct VolumeMixRateTests {
  /// A deal or a plan of a segment and geo, in whole dollars.
  private struct Cell {
    var segment: String
    var geo: String
    var bookings: Int
    var netARR: Int
  }

  private static let segments = ["Large", "Mid-Market", "SMB", "Startup"]
  private static let geos = ["AMER", "EMEA"]

  private static func cells(_ chance: Int, using random: inout SplitMix64) -> [Cell] {
    segments.flatMap { segment in
      geos.compactMap { geo in
        guard Int.random(in: 0..<100, using: &random) < chance else { return nil }
        let bookings =
          Int.random(in: 0..<3, using: &random) == 0
          ? 0 : Int.random(in: 1...900, using: &random)
        return Cell(
          segment: segment, geo: geo, bookings: bookings,
          netARR: Int.random(in: 1...9_000, using: &random))
      }
    }
  }

  @Test(arguments: 0..<60)
  func volumeIsThatOfTheWholeAtEveryLevel(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let sold = Self.cells(70, using: &random)
    let planned = Self.cells(60, using: &random)
    guard !sold.isEmpty, !planned.isEmpty else { return }
    // Now and then more is planned for the whole than for its parts.
    let extra = seed % 3 == 0 ? (bookings: 500, netARR: 4_000) : nil
    let practice = try Self.practice(sold, planned, extra)
    let plan = planned.map(\.bookings).reduce(extra?.bookings ?? 0, +)
    let base = planned.map(\.netARR).reduce(extra?.netARR ?? 0, +)
    let actual = sold.map(\.bookings).reduce(0, +)
    let volume = ExactDecimal(mantissa: Int128(plan * sold.map(\.netARR).reduce(0, +)), scale: 0)
      .divided(by: ExactDecimal(mantissa: Int128(base), scale: 0), digits: 2)
    let levels: [[Dimension]] = [[.segment], [.geo], [.segment, .geo]]
    for by in levels {
      let parts = try #require(try Self.split(practice, by: by)).parts
      func sum(_ values: [ExactDecimal]) -> ExactDecimal { values.reduce(.zero, +) }
      let plan = ExactDecimal(mantissa: Int128(plan), scale: 0)
      #expect(sum(parts.map(\.volume)) == volume.map { $0 - plan }, "\(by)")
      #expect(
        sum(parts.map(\.variance)) == ExactDecimal(mantissa: Int128(actual), scale: 0) - plan)
      for part in parts { #expect(part.volume + part.mix + part.rate == part.variance) }
    }
  }

  private static func split(_ practice: Practice, by: [Dimension]) throws -> VolumeMixRate? {
    let asOf = try AsOf(nil, on: practice.connection)
    let month = Month(year: 2026, month: 3)
    let period = Period(label: "2026-03", months: [month])
    let (bookings, rate) = (
      try Indicator.named("services-bookings"), try Indicator.named("dollar-attach-rate")
    )
    let figures = try Figures(
      practice.connection, asOf: asOf, indicators: [bookings, rate], months: [month],
      dimensions: [.segment, .geo], planVersion: PlanChoice(version: "P"))
    return VolumeMixRate(
      figures, try FigureRequest(indicators: [bookings], periods: [period], by: by), cause: rate,
      in: period)
  }

  private static func practice(
    _ sold: [Cell], _ planned: [Cell], _ extra: (bookings: Int, netARR: Int)?
  ) throws -> Practice {
    let practice = try Practice()
    let deals = sold.enumerated().flatMap { index, cell in
      let place = "A1,\(cell.segment),\(cell.geo)"
      let services = "D\(index),S,2026-03-20,services,\(cell.bookings),USD,EDU,,\(place)"
      return ["D\(index),P,2026-03-20,product,1,USD,,\(cell.netARR),\(place)"]
        + (cell.bookings == 0 ? [] : [services])
    }
    try practice.load(
      "bookings",
      "opportunity_id,line,close_date,kind,amount,currency,offering_code,net_arr,account_id,"
        + "segment,geo\n" + deals.joined(separator: "\n"))
    var rows = planned.flatMap { cell in
      [("services-bookings", cell.bookings), ("net-arr", cell.netARR)].map {
        "P,\($0.0),2026-03,\(cell.segment),\(cell.geo),\($0.1),USD"
      }
    }
    if let extra {
      let bookings = planned.map(\.bookings).reduce(extra.bookings, +)
      let netARR = planned.map(\.netARR).reduce(extra.netARR, +)
      rows += [
        "P,services-bookings,2026-03,,,\(bookings),USD", "P,net-arr,2026-03,,,\(netARR),USD",
      ]
    }
    try practice.load(
      "plan",
      "version,indicator,month,segment,geo,value,currency\n" + rows.joined(separator: "\n"))
    return practice
  }
}
