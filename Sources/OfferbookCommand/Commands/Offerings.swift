internal import ArgumentParser
internal import Offerbook
internal import Rendering

struct Offerings: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Query the catalog of offerings, or show one with its versions.",
    discussion: """
      An offering that names no segments, geos or industries serves all of them. Matching \
      ignores case.
      """,
    subcommands: [Show.self])

  @Option(help: "Offerings for this segment.") var segment: String?
  @Option(help: "Offerings for this geo.") var geo: String?
  @Option(help: "Offerings for this industry.") var industry: String?
  @Option(help: "Offerings of this category.") var category: String?
  @Option(help: "Offerings of this type.") var type: String?
  @Option(help: "Offerings in this stage of their life.") var stage: String?
  @Option(help: "Offerings delivered direct or by a partner.") var delivery: String?
  @Option(help: ArgumentHelp("Words in the code, name, SKU, type or summary.", valueName: "text"))
  var search: String?
  @Option(
    help: ArgumentHelp("Offerings that were offered on this day, 2026-10-31.", valueName: "day"))
  var on: String?
  @Option(help: AsOf.help) var asOf: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    var filter = OfferingFilter()
    filter.segment = segment
    filter.geo = geo
    filter.industry = industry
    filter.category = category
    filter.type = type
    filter.stage = stage
    filter.delivery = delivery
    filter.search = search
    filter.day = try on.map { text in
      guard let day = CalendarDate(text) else {
        throw ValidationError("'\(text)' is no day; write it like 2026-10-31")
      }
      return day
    }
    try database.withConnection { connection, _ in
      let offerings = try Catalog(connection).offerings(
        filter, asOf: AsOf(asOf, on: connection))
      let table = OfferingTable(offerings)
      try output.print(
        output.format == .csv ? table.feed : table.overview, json: table.json)
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show an offering and the versions it has had.")

    @Argument(help: "The code of the offering.")
    var code: String

    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      try database.withConnection { connection, _ in
        let versions = try Catalog(connection).versions(of: code)
        let table = OfferingTable(versions)
        switch output.format {
        case .table: try Terminal.write(table.details)
        case .csv: try Terminal.write(table.feed.csv())
        case .json: try Terminal.write(table.json.prettyText + "\n")
        }
      }
    }
  }
}
