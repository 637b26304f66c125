import Offerbook
import TestSupport
import Testing

@testable import Rendering

@Suite("A report in every format")
struct ReportSnapshotTests {
  private static let snapshots = Snapshots(
    "Report", names: texts.map(name) + widths.map { "\($0).txt" })

  /// What is no text is read back by its own tests.
  private static let texts = ReportFormat.allCases.filter(\.isText)
  private static let widths = [40, 80, 120]

  private static func name(_ format: ReportFormat) -> String { "report.\(format.fileExtension)" }

  @Test("is as it was", arguments: texts)
  func format(_ format: ReportFormat) throws {
    let text = try FixtureReport.report.rendered(as: format, width: 100)
    try Self.snapshots.check(text, named: Self.name(format))
  }

  @Test("fits the terminal", arguments: widths)
  func width(_ width: Int) throws {
    let text = try FixtureReport.report.rendered(as: .text, width: width)
    try Self.snapshots.check(text, named: "\(width).txt")
    let widest = text.split(separator: "\n").map { String($0).displayWidth }.max()
    #expect((widest ?? 0) <= width)
  }

  @Test("leaves no file behind that no test asks for")
  func stale() throws {
    #expect(try Self.snapshots.stale() == [])
  }
}
