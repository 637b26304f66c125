import Foundation
import Postgres
import Synchronization
import TestSupport

/// A ledger of a test's own, a copy of one that was loaded once for the whole run.
final class WorkshopDatabase {
  /// What `--database` takes.
  let conninfo: String
  private let name: String

  init(_ start: Workshop.Start) throws {
    let template = try Self.templates[start]?.get() ?? ""
    (name, conninfo) = try Self.make(copyOf: template)
  }

  deinit {
    try? Self.drop(name)
  }

  /// Connects as the test itself.
  func connect() throws -> Connection { try Connection(conninfo) }

  /// One for each start, made by the commands that the tests are about when it is first needed.
  private static let templates: [Workshop.Start: Result<String, any Error>] = {
    let templates = Workshop.Start.allCases.map { start in (start, Result { try load(start) }) }
    atexit { WorkshopDatabase.dropTemplates() }
    return Dictionary(templates) { first, _ in first }
  }()

  private static func load(_ start: Workshop.Start) throws -> String {
    let (name, conninfo) = try make(copyOf: "template1")
    let folder = try SmallPractice.folder()
    for words in [["migrate"]] + start.commands {
      let environment = Workshop.environment(home: folder.path, conninfo)
      let result = try CommandRun.result(
        "offerbook", words, environment: environment, folder: folder.path)
      guard result.status == 0 else { throw TestSupportError("\(words): \(result.errors)") }
    }
    return name
  }

  private static func dropTemplates() {
    for template in templates.values { try? drop(template.get()) }
  }

  // MARK: The server

  private static let count = Atomic(0)

  private static func make(copyOf template: String) throws -> (name: String, conninfo: String) {
    let number = count.add(1, ordering: .relaxed).newValue
    let name = "offerbook_workshop_\(getpid())_\(number)"
    try run("create database \(name) template \(template)")
    return (name, try server(name))
  }

  private static func drop(_ name: String) throws {
    try run("drop database if exists \(name) with (force)")
  }

  private static func run(_ text: String) throws {
    try Connection(server("postgres")).run(Statement(name: nil, text: text))
  }

  /// How to reach a database of the run's server.
  private static func server(_ database: String) throws -> String {
    var server = try ConnectionString(conninfo.get())
    server.keywords["dbname"] = database
    return server.text
  }

  private static let conninfo = Result { try TestDatabase(.empty).conninfo }
}
