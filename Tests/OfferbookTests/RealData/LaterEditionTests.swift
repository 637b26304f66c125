import Testing

@testable import Offerbook

/// A later edition of a ledger restates earlier months: each that moved is named, and by how much.
@Suite("A later edition of a ledger", .needs(GovernmentLedger.file))
struct LaterEditionTests {
  private static let kept: Set = ["2012-09", "2013-02"]

  private func practice() throws -> Practice {
    let practice = try Practice(catalog: RealData.fixture("gcloud_lots.offerings.csv"))
    _ = try practice.attempt(
      "bookings", file: #require(RealData.path(GovernmentLedger.file)),
      mapping: RealData.fixture("gcloud.mapping.yaml"))
    return practice
  }

  private func load(
    _ edition: GovernmentLedger, into practice: Practice, mode: LoadRequest.Mode = .snapshot
  ) throws -> LoadResult {
    try practice.load(
      "bookings", edition.csv, mode: mode, mapping: RealData.fixture("gcloud_later.mapping.yaml"))
  }

  private func close(_ months: [String], in practice: Practice) throws {
    for month in months {
      _ = try Closes(practice.connection).close(
        #require(Month(month)), isLocked: false, note: nil, user: "tester")
    }
  }

  @Test(arguments: UInt64(1)...2)
  func namesEveryMonthThatMovedAndByHowMuch(seed: UInt64) throws {
    let first = try GovernmentLedger()
    let later = first.later(seed: seed, keeping: Self.kept)
    let practice = try practice()
    let closed = Array(first.months.dropLast(3))
    try close(closed, in: practice)
    let result = try load(later, into: practice)

    // A record that stayed is the same record, however the later edition writes it.
    let known = first.counts
    let stayed = later.counts.map { min($0.value, known[$0.key] ?? 0) }.reduce(0, +)
    #expect(result.unchanged == stayed)
    #expect(result.inserted == later.records.count - stayed)
    #expect(result.retired == first.records.count - stayed)

    let moved = closed.filter { first.cells(of: $0) != later.cells(of: $0) }
    #expect(moved.count > 10 && moved.count < closed.count)
    #expect(result.restatedMonths.map(\.description) == moved)
    let restated = try RestatedMonths(
      practice.connection, now: AsOf(nil, on: practice.connection))
    #expect(restated.closedCount == closed.count)
    #expect(restated.months.map(\.restatement.month.description) == moved)
    for month in restated.months { try check(month, first, later) }
    for month in later.months {
      let found = try practice.figures(["services-bookings"], of: month)[0].value
      let sum = later.sum(of: month, isServices: true)
      #expect(found?.description == Rounded(number: sum, decimals: 2).text(), "\(month)")
    }
    #expect(try practice.brokenChecks() == [])
  }

  private func check(
    _ moved: RestatedMonths.Moved, _ first: GovernmentLedger, _ later: GovernmentLedger
  ) throws {
    let month = moved.restatement.month.description
    func text(_ hundredths: Int) -> String { Rounded(number: hundredths, decimals: 2).text() }
    for (measure, isServices) in [("services-bookings", true), ("product-bookings", false)] {
      let before = first.sum(of: month, isServices: isServices)
      let after = later.sum(of: month, isServices: isServices)
      let lines = moved.restatement.lines.filter { $0.measure == measure }
      let change = lines.map(\.change).reduce(.zero, +)
      #expect(
        change.trimmed(toAtLeast: 2).description == text(after - before), "\(month) \(measure)")
    }
    let bookings = moved.restatement.indicators.first { $0.indicator.name == "services-bookings" }
    let before = first.sum(of: month, isServices: true)
    let after = later.sum(of: month, isServices: true)
    #expect(bookings?.change?.description == (before == after ? nil : text(after - before)))
  }

  @Test func theLinesBehindItAreThoseThatCameOrWent() throws {
    let first = try GovernmentLedger()
    let later = first.later(seed: 4, keeping: Self.kept)
    let practice = try practice()
    try close(["2013-03"], in: practice)
    _ = try load(later, into: practice)
    let lines = try RestatedLines(
      practice.connection, month: #require(Month("2013-03")),
      now: AsOf(nil, on: practice.connection))
    func count(_ one: GovernmentLedger, without other: GovernmentLedger) -> Int {
      let counts = other.counts
      return one.counts.filter { $0.key.month == "2013-03" }
        .map { max(0, $0.value - (counts[$0.key] ?? 0)) }.reduce(0, +)
    }
    #expect(lines.rows.count { $0[0] == "came" } == count(later, without: first))
    #expect(lines.rows.count { $0[0] == "went" } == count(first, without: later))
  }

  @Test func whatItDoesNotCoverStaysAndIsNamed() throws {
    var later = try GovernmentLedger()
    later.records.removeAll { $0.month < "2012-08" || ["2013-01", "2013-05"].contains($0.month) }
    let practice = try practice()
    let result = try load(later, into: practice)
    #expect(result.retired == 0)
    let coverage = try #require(result.coverage)
    #expect(coverage.months.first?.description == "2012-08")
    #expect(coverage.gaps.map(\.description) == ["2013-01", "2013-05"])
    #expect(
      SnapshotCoverage.words(coverage.months)
        == "2012-08 to 2012-12, 2013-02 to 2013-04 and 2013-06 to 2013-11")
  }

  @Test func loadedAsFurtherRowsItMayCountTwice() throws {
    let later = try GovernmentLedger().later(seed: 5, keeping: [])
    let practice = try practice()
    #expect(try load(later, into: practice, mode: .upsert).mayCountTwice)
    try practice.undo(3)
    #expect(try !load(later, into: practice).mayCountTwice)
  }

  @Test func aLockedMonthRefusesItAndItsRowsAreNamed() throws {
    let first = try GovernmentLedger()
    let later = first.later(seed: 6, keeping: [])
    let practice = try practice()
    _ = try Closes(practice.connection).close(
      #require(Month("2013-06")), isLocked: true, note: nil, user: "tester")
    let result = try practice.attempt(
      "bookings", later.csv, mode: .snapshot,
      mapping: RealData.fixture("gcloud_later.mapping.yaml"))
    #expect(!result.isCommitted)
    let counts = first.counts
    let new = later.counts.filter { $0.key.month == "2013-06" }
      .map { max(0, $0.value - (counts[$0.key] ?? 0)) }.reduce(0, +)
    #expect(result.rejected == new)
    #expect(result.rejections.allSatisfy { $0.faults[0].reason.contains("closed and locked") })
  }
}
