internal import ArgumentParser
internal import Foundation
internal import Offerbook
internal import Postgres
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

  @OptionGroup var currency: CurrencyOptions

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
    try database.withConnection { connection, _ in
      let asOf = try state(of: month, on: connection)
      let report = try MonthlyReport(
        connection, month: month, plan: plan, asOf: asOf, rates: currency.choice
      ).report()
      for (path, format) in zip(outputs, formats) {
        let width = path == "-" ? Terminal.width : nil
        let text = try report.rendered(as: format, width: width)
        if path == "-" {
          try Terminal.write(text)
        } else {
          try OutputFile.write(text, to: path)
          Terminal.tell("wrote \(path)")
        }
        let parameters = [
          plan.map { "plan \($0)" }, currency.choice.words, "as of load \(asOf.load)", "to \(path)",
        ].compactMap { $0 }.joined(separator: ", ")
        try Event.report(
          text, month: month, parameters: parameters, user: DatabaseOptions.user, on: connection)
      }
    }
  }

  /// The state that was asked for; a closed month stands as it was closed.
  private func state(of month: Month, on connection: Connection) throws -> AsOf {
    guard asOf == nil, try Closes(connection).isClosed(month) else {
      return try AsOf(asOf, on: connection)
    }
    Terminal.tell("\(month) is closed: this is its report at the close; --as-of now restates it")
    return try AsOf(month.description, on: connection)
  }
}
