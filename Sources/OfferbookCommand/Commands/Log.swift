internal import ArgumentParser
internal import Offerbook
internal import Rendering

struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print everything that was done: loads, undos, closes, plans, settings, reports.")

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let entries = try database.withConnection { connection, _ in
      try AuditLog.entries(connection)
    }
    let table = Table(
      columns: [
        ReportColumn("time", isText: true), ReportColumn("by", isText: true),
        ReportColumn("what", isText: true), ReportColumn("load"),
        ReportColumn("month", isText: true), ReportColumn("details", isText: true),
        ReportColumn("sha256", isText: true),
      ],
      rows: entries.map { entry in
        [
          entry.time, entry.user, entry.what, String(entry.load),
          entry.month?.description ?? "", entry.details,
          output.format == .csv ? entry.sha256 ?? "" : String((entry.sha256 ?? "").prefix(12)),
        ]
      })
    try output.print(
      table,
      json: .array(
        entries.map { entry in
          [
            "time": .string(entry.time),
            "by": .string(entry.user),
            "what": .string(entry.what),
            "load": .integer(entry.load),
            "month": JSONValue(entry.month?.description),
            "details": .string(entry.details),
            "sha256": JSONValue(entry.sha256),
          ]
        }))
  }
}
