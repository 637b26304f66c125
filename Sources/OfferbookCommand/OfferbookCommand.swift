internal import ArgumentParser

/// The root of all commands.
struct OfferbookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "offerbook",
    abstract: "The offer book and the booking book of a professional-services practice.",
    discussion: """
      Load bookings, revenue and plan; get each month's report. Every figure is a sum of postings \
      in an append-only ledger and can be traced to the file and line it came from.

      Without --database, OFFERBOOK_DATABASE or libpq's own environment, a private PostgreSQL in \
      your data folder is used; it starts and stops by itself.
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Data", subcommands: [Load.self, Loads.self, Feeds.self, PlansCommand.self]),
      CommandGroup(
        name: "Figures",
        subcommands: [
          FiguresCommand.self, Explain.self, Bookings.self, Indicators.self,
        ]),
      CommandGroup(
        name: "Reports",
        subcommands: [
          ReportCommand.self, ReportsCommand.self, Schema.self, CommentCommand.self,
          CommentsCommand.self,
        ]),
      CommandGroup(
        name: "Closing",
        subcommands: [CloseCommand.self, ClosesCommand.self, RestatementCommand.self]),
      CommandGroup(name: "Catalog", subcommands: [Offerings.self]),
      CommandGroup(
        name: "Care",
        subcommands: [
          Check.self, SettingsCommand.self, Log.self, ViewsCommand.self,
          Migrate.self, Server.self, Demo.self,
        ]),
    ]
  )
}
