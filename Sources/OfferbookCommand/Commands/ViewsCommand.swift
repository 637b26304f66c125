internal import ArgumentParser
internal import Offerbook
internal import Rendering

struct ViewsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "views",
    abstract: "List the views for psql and BI tools, show one, or let others read them.",
    subcommands: [Show.self, Grant.self])

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let views = try database.withConnection { connection, _ in try Views(connection).all() }
    let table = Table(
      columns: ["view", "comment"].map { ReportColumn($0, isText: true) },
      rows: views.map { [$0.name, $0.comment] })
    try output.print(
      table,
      json: .array(views.map { ["view": .string($0.name), "comment": .string($0.comment)] }))
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the columns of a view and what they hold.")

    @Argument(help: "The view.")
    var view: String

    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let columns = try database.withConnection { connection, _ in
        try Views(connection).columns(of: view)
      }
      let table = Table(
        columns: ["column", "type", "comment"].map { ReportColumn($0, isText: true) },
        rows: columns.map { [$0.name, $0.type, $0.comment] })
      try output.print(
        table,
        json: .array(
          columns.map { column in
            [
              "column": .string(column.name), "type": .string(column.type),
              "comment": .string(column.comment),
            ]
          }))
    }
  }

  struct Grant: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make the role offerbook_reader, which may read the views and nothing else.",
      discussion: "Grant the role to those who shall read: grant offerbook_reader to NAME.")

    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let isMade = try database.withConnection { connection, _ in
        try ReaderRole(connection).grant()
      }
      let name = ReaderRole.name
      try Terminal.write(
        "\(isMade ? "made the role \(name); it" : "\(name)") may read the views and nothing else\n")
    }
  }
}
