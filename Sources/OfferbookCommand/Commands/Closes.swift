internal import ArgumentParser
internal import Offerbook
internal import Rendering

struct ClosesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "closes", abstract: "List the closed months and whether they moved since.")

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let closes = try database.withConnection { connection, _ in try Closes(connection).closes() }
    let table = Table(
      columns: [
        ReportColumn("month", isText: true), ReportColumn("load"),
        ReportColumn("state", isText: true), ReportColumn("time", isText: true),
        ReportColumn("by", isText: true), ReportColumn("loads since"),
        ReportColumn("note", isText: true),
      ],
      rows: closes.map { close in
        [
          close.month.description, String(close.load), close.isLocked ? "locked" : "closed",
          close.time, close.user, String(close.loadsSince), close.note ?? "",
        ]
      })
    try output.print(
      table,
      json: .array(
        closes.map { close in
          [
            "month": .string(close.month.description),
            "load": .integer(close.load),
            "locked": .bool(close.isLocked),
            "note": JSONValue(close.note),
            "by": .string(close.user),
            "time": .string(close.time),
            "loads_since": .integer(close.loadsSince),
          ]
        }))
  }
}
