import Foundation
import Testing

@testable import Offerbook

/// Sixty random steps of a practice: files of every feed, snapshots, undos, closes, plan versions,
/// exchange rates and settings. Every answer as of a load or a close is given again; the figures,
/// what explains them and what was restated agree with plain lists of facts, to the last digit.
///
/// `OFFERBOOK_SEED=17 swift test --filter LongHistoryTests` repeats one history.
@Suite("Long histories") struct LongHistoryTests {
  private static let seeds: [UInt64] =
    ProcessInfo.processInfo.environment["OFFERBOOK_SEED"].flatMap { UInt64($0) }.map { [$0] }
    ?? Array(0..<200)

  @Test(arguments: LongHistoryTests.seeds)
  func areTheSameWhoeverTellsThem(seed: UInt64) throws {
    var history = try LongHistory(seed: seed)
    try history.run()
  }

  @Test func theModelKnowsEveryIndicatorWithItsMeasures() throws {
    let known = ModelIndicator.all.map { "\($0.name): \($0.top) / \($0.denominator)" }
    let found = try Indicator.all().map { indicator in
      "\(indicator.name): \(indicator.numerator.map(\.measure)) / "
        + "\(indicator.denominator.map(\.measure))"
    }
    #expect(found == known)
  }
}
