import Postgres
import TestSupport
import Testing

@testable import Offerbook

/// A practice's ledger in a database of the test's own: CSV goes in, tables come out.
final class Practice {
  let folder: TemporaryFolder
  private let used: UsedDatabase
  private var fileCount = 0

  var database: TestDatabase { used.database }
  var connection: Connection { used.database.connection }

  /// Three offerings to sell.
  static let catalog = """
    offering_code,name,category
    EDU,Training,Education
    IMP,Implementation,Consulting
    MIG,Migration,Consulting
    """

  /// The day on which files are loaded; unless a test says so, after all dates: whatever month they
  /// reach is over.
  var day = "2099-12-31"

  /// Starts a practice with a catalog, `nil` for none.
  init(catalog: String? = Practice.catalog) throws {
    used = try UsedDatabase.borrow()
    folder = try TemporaryFolder()
    if let catalog { try load("offerings", catalog) }
  }

  deinit {
    used.giveBack()
  }

  /// Loads a CSV that must be taken.
  @discardableResult
  func load(
    _ feed: String, _ csv: String, mode: LoadRequest.Mode = .upsert,
    tolerance: RejectTolerance = .none, mapping: String? = nil
  ) throws -> LoadResult {
    let result = try attempt(feed, csv, mode: mode, tolerance: tolerance, mapping: mapping)
    guard result.isCommitted else {
      throw TestSupportError("\(feed) was not loaded:\n\(result.drawnRejections)")
    }
    return result
  }

  /// Loads a CSV, whatever comes of it.
  func attempt(
    _ feed: String, _ csv: String, mode: LoadRequest.Mode = .upsert, isDryRun: Bool = false,
    tolerance: RejectTolerance = .none, mapping: String? = nil, rejects: String? = nil
  ) throws -> LoadResult {
    fileCount += 1
    let path = try folder.write(csv, to: "\(feed)-\(fileCount).csv")
    return try attempt(
      feed, file: path, mode: mode, isDryRun: isDryRun, tolerance: tolerance, mapping: mapping,
      rejects: rejects)
  }

  /// Loads a file, whatever comes of it.
  func attempt(
    _ feed: String, file path: String, mode: LoadRequest.Mode = .upsert, isDryRun: Bool = false,
    tolerance: RejectTolerance = .none, mapping: String? = nil, rejects: String? = nil
  ) throws -> LoadResult {
    let request = try LoadRequest(
      feed: .named(feed), mapping: mapping.map { try Mapping(yaml: $0, file: "mapping.yaml") },
      mode: mode, isDryRun: isDryRun, tolerance: tolerance, rejectsFile: rejects, user: "tester",
      day: #require(CalendarDate(day)))
    return try Loader(connection).load(InputFile(path: path), request)
  }

  /// Takes a load back.
  @discardableResult
  func undo(_ load: Int) throws -> Undo.Result {
    try Undo(connection).undo(load, user: "tester")
  }

  /// What a query gives, drawn.
  func table(_ query: String) throws -> String {
    try DrawnTable.draw(query, on: connection)
  }

  /// The checks that do not hold, with the rows that break them; empty when all hold.
  ///
  /// - Parameter names: Those to run; nil for all of the ledger's own. What files say of names and
  ///   parents may be wrong in a sound ledger.
  func brokenChecks(_ names: [String]? = nil) throws -> [String] {
    let ofFiles = ["names-alike", "parents-are-known"]
    let names = names ?? Checks.names.filter { !ofFiles.contains($0) }
    return try Checks(connection).run(names).filter { !$0.holds }.map { finding in
      finding.check + "\n" + DrawnTable.draw(finding.columns, finding.rows)
    }
  }
}

extension LoadRequest {
  /// A load on the day on which a practice's files are loaded.
  init(feed: Feed, user: String) throws {
    self.init(feed: feed, user: user, day: try #require(CalendarDate("2099-12-31")))
  }
}
