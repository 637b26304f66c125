internal import ArgumentParser
internal import Foundation
internal import Offerbook
internal import Rendering

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the month's report as a page, Markdown, text, CSV or JSON.")

  @Argument(help: "The month, 2026-10.")
  var month: String

  @Option(
    help: ArgumentHelp("The plan version. Default: the agreed one.", valueName: "version"))
  var plan: String?

  @Option(help: AsOf.help)
  var asOf: String?

  @Option(
    name: [.long, .customShort("o")], parsing: .singleValue,
    help: ArgumentHelp(
      "A file ending in .html, .md, .txt, .csv or .json; - is text to standard output. May repeat.",
      valueName: "file"))
  var output: [String] = []

  @OptionGroup var database: DatabaseOptions

  func validate() throws { _ = try Month.parsed(month) }

  func run() throws {
    let month = try Month.parsed(month)
    let outputs = output.isEmpty ? ["-"] : output
    let formats = try outputs.map { try $0 == "-" ? .text : ReportFormat(path: $0) }
    let report = try database.withConnection { connection, _ in
      try MonthlyReport(
        connection, month: month, plan: plan, asOf: AsOf(asOf, on: connection)
      ).report()
    }
    for (path, format) in zip(outputs, formats) {
      if path == "-" {
        try Terminal.write(report.rendered(as: format, width: Terminal.width))
      } else {
        try OutputFile.write(report.rendered(as: format), to: path)
        Terminal.tell("wrote \(path)")
      }
    }
  }
}
