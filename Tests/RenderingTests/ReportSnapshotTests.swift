import Offerbook
import Rendering
import TestSupport
import Testing

@Suite("A report in every format")
struct ReportSnapshotTests {
  private static let snapshots = Snapshots(
    "Report", names: ReportFormat.allCases.map(name) + ["narrow.txt"])

  private static func name(_ format: ReportFormat) -> String { "report.\(format.fileExtension)" }

  @Test("is as it was", arguments: ReportFormat.allCases)
  func format(_ format: ReportFormat) throws {
    let text = try FixtureReport.report.rendered(as: format, width: 100)
    try Self.snapshots.check(text, named: Self.name(format))
  }

  @Test("fits a narrow terminal as far as numbers allow")
  func narrow() throws {
    let text = try FixtureReport.report.rendered(as: .text, width: 72)
    try Self.snapshots.check(text, named: "narrow.txt")
  }

  @Test("leaves no file behind that no test asks for")
  func stale() throws {
    #expect(try Self.snapshots.stale() == [])
  }
}
