import Testing

@testable import Offerbook

/// Every indicator's file can be read and names measures that the ledger posts.
@Suite struct IndicatorFilesTests {
  @Test(arguments: SQL.Indicators.all.map(\.path))
  func aDeclarationIsComplete(path: String) throws {
    let file = try #require(SQL.Indicators.all.first { $0.path == path })
    let indicator = try IndicatorFile(file).indicator()
    #expect(path.hasSuffix("/\(indicator.name).yaml"))
    #expect(indicator.question.hasSuffix("?"))
    #expect(indicator.definition.hasSuffix("."))
    #expect(indicator.unit == .ratio || indicator.denominator.isEmpty)
    #expect(indicator.unit == .money || !indicator.denominator.isEmpty)
    #expect(indicator.unit == .ratio || indicator.plannedAtMost == nil)
    #expect(indicator.thresholds.needsImprovement <= indicator.thresholds.onTrack)
    #expect(indicator.measures.allSatisfy { Measure.named($0) != nil })
  }

  @Test func measuresAreThoseThatSQLPosts() {
    let posted = SQL.Measures.all.map(\.text).joined()
    for measure in Measure.all {
      #expect(posted.contains("'\(measure.name)'"), "\(measure.name)")
    }
  }

  @Test(
    arguments: [
      ("direction: more", "direction: up", "unit is money or ratio, direction is more or less"),
      ("services-bookings: 1", "services-booking: 1", "numerator names no known measure"),
      ("title:", "titel:", "has an unknown key 'titel'"),
      ("on-track: 1.00, ", "", "thresholds needs on-track and needs-improvement"),
    ])
  func aMistakeIsAnErrorWithTheFilesName(good: String, bad: String, message: String) throws {
    let file = try #require(
      SQL.Indicators.all.first { $0.path.hasSuffix("/services-bookings.yaml") })
    let mistaken = EmbeddedFile(
      path: file.path, text: file.text.replacing(good, with: bad))
    let error = #expect(throws: InputError.self) { try IndicatorFile(mistaken).indicator() }
    #expect(error?.description.hasPrefix("\(file.path): \(message)") == true)
  }

  @Test func anUnknownNameListsTheKnown() throws {
    let error = #expect(throws: InputError.self) { try Indicator.named("attach-rate") }
    #expect(error?.message.contains("the indicators are deal-attach-rate, dollar-") == true)
  }
}
