internal import Offerbook

/// A report as one HTML page.
struct ReportPage {
  private let report: Report

  init(_ report: Report) { self.report = report }

  func html() throws -> String { report.title }
}
