internal import ArgumentParser
internal import Foundation
internal import Offerbook
internal import Postgres
internal import Rendering

struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Load the example practice and write its report.",
    discussion: "The ledger must be empty, or hold the example already; make demo runs it.")

  @Option(help: "The folder of the example's CSV files.")
  var practice = "Examples/Practice"

  @Option(help: "Where the report goes.")
  var output = "demo/report-2026-10.html"

  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let files = try [Feed.offerings, .bookings, .revenue, .plan].map { feed in
      (feed, try InputFile(path: "\(practice)/\(feed.name).csv"))
    }
    let report = try database.withConnection { connection, _ in
      try refuseOtherData(than: files.map(\.1.sha256), on: connection)
      for (feed, file) in files {
        let request = try LoadRequest(
          feed: feed, user: DatabaseOptions.user, day: Today.day())
        let result = try Loader(connection).load(file, request)
        guard !result.isRefused else {
          throw CommandFailure(.rejected, LoadReport(result).refusal)
        }
        try Terminal.write(LoadReport(result).text)
      }
      try agree(on: connection)
      return try ReportBuilder(
        connection, month: Month(year: 2026, month: 10), plan: nil,
        asOf: AsOf(nil, on: connection)
      ).report()
    }
    try OutputFile.write(report.bytes(as: .html), to: output)
    try Terminal.write(farewell)
  }

  /// The example never mixes with data of the user's own.
  private func refuseOtherData(than known: [String], on connection: Connection) throws {
    for entry in try Journal(connection).entries() {
      guard let sha256 = entry.sha256, !known.contains(sha256) else { continue }
      throw CommandFailure(
        .usage,
        "this ledger holds other data already (load \(entry.load), \(entry.fileName)); "
          + "try the example in another place: XDG_DATA_HOME=/tmp/example make demo")
    }
  }

  /// Sets the example's fiscal year and plan, once.
  private func agree(on connection: Connection) throws {
    let asOf = try AsOf(nil, on: connection)
    let user = DatabaseOptions.user
    if try Settings(connection, asOf: asOf.load).fiscalYearStart != 2 {
      _ = try Settings.set("fiscal-year-start", to: "2", user: user, on: connection)
    }
    if try Plans(connection).version(named: nil, asOf: asOf) == nil {
      _ = try Plans(connection).agree("agreed", user: user)
    }
  }

  private var farewell: String {
    let program = CommandLine.arguments.first ?? "offerbook"
    return """

      The report: \(URL(filePath: output).path())

      Try next:
        \(program) report 2026-10
        \(program) figures dollar-attach-rate --month 2026-10 --period ytd --by segment
        \(program) offerings --segment mid-market --geo emea --stage available

      """
  }
}
