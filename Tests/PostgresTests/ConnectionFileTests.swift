import Foundation
import Postgres
import TestSupport
import Testing

/// The files of libpq, each tried in a process whose environment names it.
@Suite struct ConnectionFileTests {
  private let folder: TemporaryFolder
  private let database: TestDatabase
  private let role = "with_password"

  private static let answer = "connected as"

  init() throws {
    folder = try TemporaryFolder()
    database = try TestDatabase(.shared)
  }

  private func connect(_ environment: [String: String]) throws -> String {
    let probe = try CommandRun(
      test: "ConnectionProbeTests",
      environment: environment.merging([ConnectionProbeTests.variable: "1"]) { $1 })
    return try probe.finish().output
  }

  @Test func aServiceFile() throws {
    let keywords = try ConnectionString(database.conninfo).keywords
    let lines = keywords.map { "\($0.key)=\($0.value)" }.joined(separator: "\n")
    let file = try folder.write("[practice]\n\(lines)\n", to: "services")
    let output = try connect(["PGSERVICEFILE": file, "PGSERVICE": "practice"])
    #expect(output.contains("\(Self.answer) \(keywords["user"] ?? "")"), "\(output)")
  }

  @Test(.enabled(if: TestServer.asksForPasswords))
  func aPassFileIsReadUnlessOthersMayReadIt() throws {
    try database.connection.runScript(
      """
      create role with_password login password 'sesame';
      """)
    defer { _ = try? database.connection.run("drop role with_password") }
    let keywords = try ConnectionString(database.conninfo).keywords
    let environment = [
      "PGHOST": keywords["host"] ?? "", "PGPORT": keywords["port"] ?? "",
      "PGDATABASE": keywords["dbname"] ?? "", "PGUSER": role,
      "PGPASSFILE": try folder.write("*:*:*:\(role):sesame\n", to: "passwords"),
    ]
    chmod(folder.path + "/passwords", 0o600)
    #expect(try connect(environment).contains("\(Self.answer) \(role)"))
    chmod(folder.path + "/passwords", 0o644)
    #expect(try connect(environment).contains("no password supplied"))
  }
}

/// Connects as its environment says; run by the tests above.
@Suite struct ConnectionProbeTests {
  static let variable = "OFFERBOOK_TEST_CONNECTION"

  @Test(.enabled(if: ProcessInfo.processInfo.environment[variable] != nil))
  func connect() throws {
    let answer = Result {
      try Connection(nil).run("select 'connected as ' || current_user as t").first?.get("t") ?? ""
    }
    let text: String =
      switch answer {
      case .success(let text): text
      case .failure(let error): "\(error)"
      }
    FileHandle.standardOutput.write(Data("\(text)\n".utf8))
  }
}
