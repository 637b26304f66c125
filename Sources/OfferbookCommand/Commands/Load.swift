internal import ArgumentParser
internal import Foundation
internal import Offerbook
internal import Postgres
internal import Rendering

extension LoadRequest.Mode: ExpressibleByArgument {}

struct Load: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Load CSV files of a feed, each as one transaction.",
    discussion: """
      A file is loaded whole or not at all. With any rejected record nothing is committed, the \
      rejects file says what is wrong and where, and the exit code is 65: mend the file itself and \
      load it again. --max-rejects lets a load leave some records out; then the rejects file, \
      mended, loads as it is.

      A column that the file does not have stays as it is in rows that are known; an empty cell is \
      a blank. A file is skipped as loaded before only when loading it would change nothing.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "The feed: \(Feed.all.map(\.name).joined(separator: ", ")).")
  var feed: String

  @Argument(help: ArgumentHelp("The files; - is standard input.", valueName: "file"))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "A YAML file that brings an export into the feed's form.", valueName: "file"))
  var mapping: String?

  @Option(
    help: """
      upsert: a row replaces the one with its key, others stay; snapshot: what the file lacks of \
      the months it covers (plan: versions; offerings: the catalog) is retired.
      """)
  var mode = LoadRequest.Mode.upsert

  @Flag(name: [.long, .customShort("n")], help: "Show what would change, and change nothing.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "How many records may be left out: a number, or a share like 2%.", valueName: "n|p%"))
  var maxRejects = "0"

  @Option(
    help: ArgumentHelp(
      "Where rejected records go. Default: beside the input, NAME.rejects.csv.",
      valueName: "file"))
  var rejects: String?

  @Option(
    help: ArgumentHelp(
      """
      Bookings and revenue: the day through which the file holds everything. Default: its last \
      date, or the end of that month if it is over.
      """, valueName: "day"))
  var through: String?

  @Option(help: "How to tell what was done; json is an object a file.")
  var format = Format.text

  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    _ = try through.map(CalendarDate.parsed)
    guard RejectTolerance(maxRejects) != nil else {
      throw ValidationError("--max-rejects takes a number like 10 or a share like 2%")
    }
    if mode == .snapshot, RejectTolerance(maxRejects) != RejectTolerance.none {
      throw ValidationError(
        "--max-rejects cannot go with --mode snapshot: a record left out would look retired")
    }
    if rejects != nil, files.count > 1 {
      throw ValidationError("--rejects names one file, but there are \(files.count) inputs")
    }
  }

  func run() throws {
    let request = try request()
    let streams = try openStreams()
    try database.withConnection { connection, interruption in
      for (index, path) in files.enumerated() {
        do {
          try load(streams[path] ?? open(path), request, on: connection, interruption)
        } catch {
          throw failure(of: index, error)
        }
      }
    }
  }

  /// The failure of one file among several says what became of the others.
  private func failure(of index: Int, _ error: any Error) -> any Error {
    guard files.count > 1,
      let failure = error as? CommandFailure ?? CommandFailure(reporting: error)
    else { return error }
    let before = files[..<index].joined(separator: ", ")
    let after = files[(index + 1)...].joined(separator: ", ")
    let others = [
      before.isEmpty ? "" : "\nloaded before it: \(before)",
      after.isEmpty ? "" : "\nnot attempted: \(after)",
    ]
    return CommandFailure(failure.code, failure.message + others.joined())
  }

  private func request() throws -> LoadRequest {
    let known = try Feed.named(feed)
    var request = try LoadRequest(feed: known, user: DatabaseOptions.user, day: Today.day())
    request.through = try through.map(CalendarDate.parsed)
    if let mapping {
      guard let text = try? String(contentsOfFile: mapping, encoding: .utf8) else {
        throw CommandFailure(.noInput, "\(mapping): no such mapping file, or it is not UTF-8")
      }
      request.mapping = try parsed(text, mapping, for: known)
    }
    request.mode = mode
    request.isDryRun = dryRun
    request.tolerance = RejectTolerance(maxRejects) ?? .none
    request.rejectsFile = rejects
    return request
  }

  private func load(
    _ file: InputFile, _ request: LoadRequest, on connection: Connection,
    _ interruption: Interruption
  ) throws {
    let result: LoadResult
    do {
      let progress = LoadProgress(file: file.name, byteCount: file.byteCount)
      defer { progress.end() }
      let loader = Loader(
        connection,
        progress: { bytes in
          try interruption.check()
          progress.show(bytes)
        },
        onWait: { Terminal.tell("another load is under way; waiting for it") })
      result = try loader.load(file, request)
    } catch let error as InputError {
      throw CommandFailure(
        .rejected,
        error.file == nil ? "\(file.name): \(error.message)" : error.description)
    }
    switch format {
    case .json: try Terminal.write(LoadReport(result).json.compactText + "\n")
    case .text: try Terminal.write(LoadReport(result).text)
    }
    guard !result.isRefused else {
      throw CommandFailure(.rejected, LoadReport(result).refusal)
    }
  }
}
