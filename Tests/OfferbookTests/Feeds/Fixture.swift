import Foundation
import Offerbook
import Testing

/// Files that tests read and write.
enum Fixture {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardizedFileURL

  /// The path of a file in Tests/Fixtures/Feeds.
  static func path(_ name: String) -> String {
    root.appending(path: "Tests/Fixtures/Feeds/\(name)").path(percentEncoded: false)
  }

  /// The path of a file nobody here wrote, nil where this machine does not have it.
  static func real(_ name: String) -> String? {
    let path = root.appending(path: "../shared/data/\(name)").standardizedFileURL
      .path(percentEncoded: false)
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  /// Runs a test with the path of a file that holds some bytes and is gone afterwards.
  static func withFile<Value>(
    _ bytes: some Sequence<UInt8>, _ body: (String) throws -> Value
  ) throws -> Value {
    let url = FileManager.default.temporaryDirectory.appending(path: "feeds-\(UUID()).csv")
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(url.path(percentEncoded: false))
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path)))
  }
}

/// All that came out of a file.
struct FeedReading {
  var rows: [[String: String]] = []
  var numbers: [(record: Int, line: Int)] = []
  var rejections: [Rejection] = []
  var counts = ReadCounts()

  /// The faults as `line column 'value' reason`.
  var faults: [String] {
    rejections.flatMap { rejection in
      rejection.faults.map { "\(rejection.line) \($0.column ?? "-") '\($0.value)' \($0.reason)" }
    }
  }

  init(
    _ path: String, _ feed: Feed = .bookings, mapping: String? = nil,
    context: FeedContext = FeedContext()
  ) throws {
    let mapping = try mapping.map { try Mapping(yaml: $0, file: "map.yaml") }
    let file = try InputFile(path: path)
    let reader = try FeedReader(
      file: file, feed: mapping?.feed ?? feed, mapping: mapping, context: context)
    let columns = (mapping?.feed ?? feed).columns
    counts = try reader.read(
      row: { row in
        numbers.append((row.record, row.line))
        var values: [String: String] = [:]
        for (index, column) in columns.enumerated() { values[column.name] = row.text(index) }
        rows.append(values)
      },
      rejected: { rejections.append($0) })
    try file.verify()
    #expect(counts.read == Set(numbers.map(\.record)).count + counts.skipped + rejections.count)
  }

  init(
    csv: String, _ feed: Feed = .bookings, mapping: String? = nil,
    context: FeedContext = FeedContext()
  ) throws {
    self = try Fixture.withFile(csv.utf8) {
      try FeedReading($0, feed, mapping: mapping, context: context)
    }
  }
}

extension RejectsFile {
  /// Writes rejected records that are in the order of their file.
  static func write(
    to path: String, of file: InputFile, mapping: Mapping?, rejections: [Rejection]
  ) throws {
    try write(to: path, of: file, mapping: mapping) { rejects in
      for rejection in rejections { try rejects.add(rejection) }
    }
  }
}

/// Runs what must fail with an `InputError` and gives its text, with the file's folder left out.
func inputError(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch let error as InputError {
    var error = error
    error.file = error.file.map { String($0.split(separator: "/").last ?? "") }
    return error.description
  } catch {
    return "another error: \(error)"
  }
}
