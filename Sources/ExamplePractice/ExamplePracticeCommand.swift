import ArgumentParser

@main
struct ExamplePracticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "example-practice",
    abstract: "Makes up a professional-services practice and writes it as CSV feeds.",
    discussion: "The same arguments give the same bytes on every machine."
  )

  @Option(help: ArgumentHelp("The folder to write into.", valueName: "dir"))
  var output: String

  @Option(help: "The number that everything made up follows from.")
  var seed: UInt64 = 20

  @Option(help: "About how many booking lines.")
  var lines = 4_000

  @Option(help: "How many months of history.")
  var months = 30

  @Option(help: ArgumentHelp("The last month of history.", valueName: "yyyy-mm"))
  var through = Month(2026, 10)

  @Option(
    help: ArgumentHelp("Write only these feeds, separated by commas.", valueName: "feeds"),
    transform: Self.feeds)
  var only: [Feed] = Feed.allCases

  @Flag(help: "Write a CRM's export of the month after the last one instead of the feeds.")
  var crmExport = false

  func validate() throws {
    guard (100...9_000_000).contains(lines) else {
      throw ValidationError("--lines is a number from 100 to 9000000.")
    }
    guard (1...120).contains(months) else {
      throw ValidationError("--months is a number from 1 to 120.")
    }
  }

  func run() throws {
    let first = through.advanced(by: 1 - months)
    let volume = Volume(lines: lines, first: first, through: through)
    var practice = Practice(seed: seed, volume: volume)
    if crmExport {
      for month in first...through { _ = practice.close(month) }
      let next = through.advanced(by: 1)
      let export = ClosedDealsExport(
        month: next, won: practice.close(next), unwon: practice.unwon(in: next))
      return try export.write(to: output)
    }
    if only.contains(.offerings) { try OfferBook.write(to: output) }
    if only.contains(.plan) { try AgreedPlan(volume: volume).write(to: output) }
    let bookings = only.contains(.bookings) ? try BookingsFile(in: output) : nil
    var revenue = only.contains(.revenue) ? try RevenueFile(in: output, seed: seed) : nil
    guard bookings != nil || revenue != nil else { return }
    for month in first...through {
      var deals = practice.close(month)
      if month == through { deals.closeLast(on: Day(month, month.days)) }
      try bookings?.write(deals)
      try revenue?.write(month, deals, isLast: month == through)
    }
    try bookings?.close()
    try revenue?.close()
  }

  private static func feeds(_ list: String) throws -> [Feed] {
    try list.split(separator: ",").map { name in
      guard let feed = Feed(rawValue: String(name)) else {
        throw ValidationError(
          "\(name) is no feed: \(Feed.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
      return feed
    }
  }
}
