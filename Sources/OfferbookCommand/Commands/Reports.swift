internal import ArgumentParser
internal import Offerbook
internal import Rendering

struct ReportsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reports",
    abstract: "List the reports, or print the declaration of one; mistakes in yours are errors.",
    subcommands: [Show.self])

  @OptionGroup var library: ReportLibraryOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let reports = try library.library().reports
    for report in reports { _ = try ReportLook(report) }
    let table = Table(
      columns: [
        ReportColumn("report", isText: true), ReportColumn("period", isText: true),
        ReportColumn("about", isText: true), ReportColumn("what it is", isText: true),
        ReportColumn("declared in", isText: true),
      ],
      rows: reports.map { report in
        [
          report.name, report.span.rawValue, report.about.map { "one \($0.rawValue)" } ?? "",
          report.summary, report.source.path,
        ]
      })
    try output.print(
      table,
      json: .array(
        reports.map { report in
          [
            "report": .string(report.name),
            "title": .string(report.title),
            "period": .string(report.span.rawValue),
            "about": JSONValue(report.about?.rawValue),
            "summary": .string(report.summary),
            "sections": .array(report.sections.map { .string($0.name) }),
            "file": .string(report.source.path),
          ]
        }))
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a report's declaration, to start one of your own from.")

    @Argument(help: "The report.")
    var name: String

    @OptionGroup var library: ReportLibraryOptions

    func run() throws { try Terminal.write(library.library().report(named: name).source.text) }
  }
}
