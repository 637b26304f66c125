import TestSupport
import Testing

@testable import Offerbook

/// A re-plan in the middle of a year: each month is held against the version agreed for it, also in
/// periods that span the change. An independent sum over plain lists says what to expect.
@Suite struct ReplanTests {
  @Test(arguments: 0..<40)
  func everyPeriodAddsUpWhatWasAgreedForItsMonths(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let practice = try Practice()
    let start = Int.random(in: 1...12, using: &random)
    _ = try Settings.set(
      "fiscal-year-start", to: "\(start)", user: "tester", on: practice.connection)
    let first = 2026 * 12
    var values: [String: [Int: Int]] = [:]
    var rows: [String] = []
    for version in ["A", "B", "C"] {
      for month in first..<first + 24 where Int.random(in: 0..<8, using: &random) > 0 {
        let cents = Int.random(in: -5_000...900_000, using: &random)
        values[version, default: [:]][month] = cents
        let value = ExactDecimal(mantissa: Int128(cents), scale: 2)
        rows.append("\(version),services-bookings,\(Month(year: 0, month: month + 1)),\(value),USD")
      }
    }
    try practice.load(
      "plan",
      "version,indicator,month,value,currency\n"
        + rows.shuffled(using: &random).joined(separator: "\n"))
    // A list of what each month's version is, changed as people agree.
    var agreed: [Int: String] = [:]
    var states: [(load: Int, agreed: [Int: String])] = []
    for version in ["A", "B", "C"] {
      let from = version == "A" ? nil : Int.random(in: first..<first + 24, using: &random)
      for month in first - 24..<first + 48 where month >= from ?? .min { agreed[month] = version }
      let load = try practice.agree(version, from: from.map { "\(Month(year: 0, month: $0 + 1))" })
      states.append((load, agreed))
    }
    for state in states {
      for kind in Period.Kind.allCases {
        let month = Int.random(in: first..<first + 24, using: &random)
        let covered = Self.months(kind, of: month, yearStart: start)
        let amounts = covered.compactMap { month in
          state.agreed[month].flatMap { values[$0]?[month] }
        }
        let found = try practice.figures(
          ["services-bookings"], kind, of: "\(Month(year: 0, month: month + 1))",
          asOf: "\(state.load)")[0].plan
        let expected =
          amounts.isEmpty
          ? nil : ExactDecimal(mantissa: Int128(amounts.reduce(0, +)), scale: 2)
        #expect(found == expected, "\(kind) of \(Month(year: 0, month: month + 1))")
      }
    }
  }

  /// The months of a period, counted by hand.
  private static func months(_ kind: Period.Kind, of month: Int, yearStart: Int) -> [Int] {
    let inYear = (month - (yearStart - 1) + 1200) % 12
    let year = month - inYear
    let quarter = month - inYear % 3
    switch kind {
    case .month: return [month]
    case .quarter: return Array(quarter..<quarter + 3)
    case .year: return Array(year..<year + 12)
    case .qtd: return Array(quarter...month)
    case .ytd: return Array(year...month)
    case .ttm: return Array(month - 11...month)
    }
  }
}
