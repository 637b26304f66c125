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
      rejects file says why, and the exit code is 65; mended, the rejects file loads as it is. \
      --max-rejects lets a load leave some out.
      """)

  enum Format: String, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: "The feed: offerings, bookings, revenue or plan.")
  var feed: String

  @Argument(help: "The files; - is standard input.")
  var files: [String]

  @Option(help: "A YAML file that brings an export into the feed's form.")
  var mapping: String?

  @Option(help: "upsert: rows replace those with their key; snapshot: the file is the whole truth.")
  var mode = LoadRequest.Mode.upsert

  @Flag(name: [.long, .customShort("n")], help: "Show what would change, and change nothing.")
  var dryRun = false

  @Option(help: "How many records may be left out: a number, or a share like 2%.")
  var maxRejects = "0"

  @Option(help: "Where rejected records go. Default: beside the input, NAME.rejects.csv.")
  var rejects: String?

  @Option(help: "How to report: text or json.")
  var format = Format.text

  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    guard RejectTolerance(maxRejects) != nil else {
      throw ValidationError("--max-rejects takes a number like 10 or a share like 2%")
    }
    if rejects != nil, files.count > 1 {
      throw ValidationError("--rejects names one file, but there are \(files.count) inputs")
    }
  }

  func run() throws {
    let request = try request()
    for path in files where path != "-" && !FileManager.default.fileExists(atPath: path) {
      throw CommandFailure(.noInput, "\(path): no such file")
    }
    try database.withConnection { connection, interruption in
      for path in files {
        try load(path, request, on: connection, interruption)
      }
    }
  }

  private func request() throws -> LoadRequest {
    let known = try Feed.named(feed)
    var request = LoadRequest(feed: known, user: DatabaseOptions.user)
    if let mapping {
      guard let text = try? String(contentsOfFile: mapping, encoding: .utf8) else {
        throw CommandFailure(.noInput, "\(mapping): no such mapping file, or it is not UTF-8")
      }
      let parsed = try Mapping(yaml: text, file: mapping)
      guard parsed.feed.name == known.name else {
        throw InputError("is a mapping for \(parsed.feed.name), not for \(feed)", file: mapping)
      }
      request.mapping = parsed
    }
    request.mode = mode
    request.isDryRun = dryRun
    request.tolerance = RejectTolerance(maxRejects) ?? .none
    request.rejectsFile = rejects
    return request
  }

  private func load(
    _ path: String, _ request: LoadRequest, on connection: Connection,
    _ interruption: Interruption
  ) throws {
    let file: InputFile
    let result: LoadResult
    do {
      file = try InputFile(path: path)
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
        error.file == nil ? "\(path): \(error.message)" : error.description)
    }
    switch format {
    case .json: try Terminal.write(LoadReport(result).json.compactText + "\n")
    case .text: try Terminal.write(LoadReport(result).text)
    }
    guard result.isCommitted || result.isAlreadyLoaded || result.isDryRun, !result.isRefused else {
      throw CommandFailure(
        .rejected,
        "\(path): \(result.rejected) of \(result.read) records rejected; nothing was committed")
    }
  }
}

extension LoadResult {
  /// Whether the load was refused for its rejected records.
  fileprivate var isRefused: Bool {
    !isCommitted && !isAlreadyLoaded && rejected > 0 && accepted == 0 && inserted == 0
      && (!isDryRun || effect.isEmpty)
  }
}
