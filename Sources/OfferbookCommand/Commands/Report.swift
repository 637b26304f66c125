internal import ArgumentParser
internal import Foundation
internal import Offerbook
internal import Postgres
internal import Rendering

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a month's report as a page, PDF, workbook, Markdown, text, CSV or JSON.",
    discussion: """
      A closed month's report is that of its close; only comments written since come to it. With \
      --as-of it also leaves out the comments that were not written by then.
      """)

  @Argument(help: "The month, 2026-10.")
  var month: String

  @Option(
    help: ArgumentHelp("The report; offerbook reports lists them.", valueName: "name"))
  var report = "monthly"

  @OptionGroup var library: ReportLibraryOptions

  @Option(name: .customLong("where"), parsing: .singleValue, help: FilterOption.help)
  var filter: [String] = []

  @Option(
    help: ArgumentHelp("The plan version. Default: the agreed one.", valueName: "version"))
  var plan: String?

  @Option(help: AsOf.help)
  var asOf: String?

  @OptionGroup var currency: CurrencyOptions

  @Flag(help: "Say what changed against the last report of that month.")
  var sinceLast = false

  @Option(
    help: ArgumentHelp(
      """
      Exit with 1, after writing, when an indicator of the scorecard is urgent, or needs \
      improvement, in the report's own period.
      """, valueName: "status"))
  var failOn: FailOn?

  @Option(
    name: [.long, .customShort("o")], parsing: .singleValue,
    help: ArgumentHelp(
      """
      A file ending in .html, .pdf, .xlsx, .md, .txt, .csv or .json; - is text to standard output. \
      May repeat.
      """,
      valueName: "file"))
  var output: [String] = []

  @Option(help: "The paper of a PDF.")
  var paper = Paper.a4

  @OptionGroup var database: DatabaseOptions

  func validate() throws { _ = try Month.parsed(month) }

  func run() throws {
    let outputs = try ReportOutputs(output, paper: paper)
    let declaration = try library.library().report(named: report)
    let look = try ReportLook(declaration)
    let report = try database.withConnection { connection, _ in
      let request = try request(declaration, on: connection)
      let report = try ReportBuilder(connection, request).report()
      try outputs.write(report, look: look) { bytes, path in
        try Event.report(
          bytes, of: request, parameters: words(of: request, path), user: DatabaseOptions.user,
          on: connection)
      }
      return report
    }
    try failOn?.check(report)
  }

  private func request(
    _ declaration: ReportDeclaration, on connection: Connection
  ) throws -> ReportRequest {
    let month = try Month.parsed(month)
    var request = ReportRequest(
      declaration, month: month, asOf: try state(of: month, on: connection))
    request.plan = plan
    request.filter = try FilterOption(filter).slice(on: connection)
    request.rates = currency.choice
    // Comments on a closed month are mostly written after its close: they belong to its report.
    request.lastComment = asOf == nil ? Int(Int32.max) : nil
    request.sinceLast = sinceLast
    return request
  }

  /// The state that was asked for; a closed month stands as it was closed.
  private func state(of month: Month, on connection: Connection) throws -> AsOf {
    guard asOf == nil, try Closes(connection).isClosed(month) else {
      return try AsOf(asOf, on: connection)
    }
    Terminal.tell("\(month) is closed: this is its report at the close; --as-of now restates it")
    return try AsOf(month.description, on: connection)
  }

  /// What the journal keeps of the call.
  private func words(of request: ReportRequest, _ path: String) -> String {
    let name = request.journalName == "monthly" ? nil : request.journalName
    return [
      name, plan.map { "plan \($0)" }, currency.choice.words,
      "as of load \(request.asOf.load)", "to \(path)",
    ].compactMap { $0 }.joined(separator: ", ")
  }
}

/// The status at which a report makes its command fail.
enum FailOn: String, ExpressibleByArgument, CaseIterable {
  case urgent
  case needsImprovement = "needs-improvement"

  private var statuses: [Status] {
    self == .urgent ? [.urgent] : [.urgent, .needsImprovement]
  }

  /// - Throws: A failure that names the indicators of the scorecards that are that bad.
  func check(_ report: Report) throws {
    let bad = report.sections.flatMap(\.blocks).flatMap { block -> [String] in
      guard case .scorecard(let scores) = block else { return [] }
      return scores.compactMap { score in
        guard let period = score.periods.first, statuses.contains(period.status) else {
          return nil
        }
        return "\(score.indicator) (\(period.title): \(period.status.words))"
      }
    }
    guard bad.isEmpty else {
      throw CommandFailure(.checkFailed, "off plan: \(bad.joined(separator: ", "))")
    }
  }
}
