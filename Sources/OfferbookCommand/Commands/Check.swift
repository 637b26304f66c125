internal import ArgumentParser
internal import Offerbook
internal import Rendering

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the ledger's invariants; exit code 1 when one does not hold.",
    discussion: """
      Checks: \(Checks.names.joined(separator: ", ")).

      Only when named: \(Checks.namesOnDemand.joined(separator: ", ")), which looks for urgent \
      indicators of a month that have no comment.
      """)

  @Argument(help: "The checks to run. Default: all of the ledger.")
  var names: [String] = []

  @Option(
    help: "The month that urgent-without-comment looks at. Default: the last with bookings.")
  var month: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws { _ = try month.map(Month.parsed) }

  func run() throws {
    let month = try month.map(Month.parsed)
    let findings = try database.withConnection { connection, _ in
      try Checks(connection).run(names, month: month)
    }
    try output.print(table(findings), json: .array(findings.map(json)))
    let broken = findings.filter { !$0.holds }
    guard broken.isEmpty else {
      let list = broken.map { "\($0.check) (\($0.count) rows)" }.joined(separator: ", ")
      throw CommandFailure(
        .checkFailed, "does not hold: \(list); --format json shows the first rows")
    }
  }

  private func table(_ findings: [Checks.Finding]) -> Table {
    Table(
      columns: [
        ReportColumn("check", isText: true), ReportColumn("holds", isText: true),
        ReportColumn("count"), ReportColumn("question", isText: true),
      ],
      rows: findings.map { [$0.check, $0.holds ? "yes" : "NO", String($0.count), $0.question] })
  }

  private func json(_ finding: Checks.Finding) -> JSONValue {
    [
      "check": .string(finding.check),
      "holds": .bool(finding.holds),
      "rows": .array(
        finding.rows.map { row in
          .object(zip(finding.columns, row).map { JSONMember($0, JSONValue($1)) })
        }),
      "count": .integer(finding.count),
    ]
  }
}
