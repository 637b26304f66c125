internal import ArgumentParser
internal import Offerbook
internal import Rendering

struct Feeds: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the feeds, or show what a feed's CSV holds.",
    subcommands: [Show.self, Template.self])

  @OptionGroup var output: OutputOptions

  func run() throws {
    let table = Table(
      columns: [
        ReportColumn("feed", isText: true), ReportColumn("key", isText: true),
        ReportColumn("what a row is", isText: true),
      ],
      rows: Feed.all.map { [$0.name, $0.key.joined(separator: ", "), $0.summary] })
    try output.print(
      table,
      json: .array(
        Feed.all.map { feed in
          [
            "feed": .string(feed.name),
            "key": .array(feed.key.map { .string($0) }),
            "summary": .string(feed.summary),
          ]
        }))
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a feed as a Frictionless Table Schema.")

    @Argument(help: "The feed.")
    var feed: String

    func run() throws { try Terminal.write(Feed.named(feed).tableSchema) }
  }

  struct Template: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print an empty CSV with the feed's header.")

    @Argument(help: "The feed.")
    var feed: String

    func run() throws { try Terminal.write(Feed.named(feed).template) }
  }
}
