internal import Foundation
internal import Offerbook
internal import Postgres
internal import Synchronization

/// The PostgreSQL server of a test run: one of its own, or the one `OFFERBOOK_TEST_DATABASE` names.
///
/// Its own server lives in a folder under /tmp and forgets nothing faster than it must: no fsync.
package final class TestServer: Sendable {
  /// The run's server, started by the first test that needs it.
  static let shared = Result { try TestServer() }

  /// Whether the server is ours, and asks the role `with_password` for its password.
  package static var asksForPasswords: Bool { given == nil }

  private static let given = ProcessInfo.processInfo.environment["OFFERBOOK_TEST_DATABASE"]

  private let server: ConnectionString
  private let databases = Atomic(0)
  /// While this end of a pipe is open, the server's shell waits; the kernel closes it with us.
  private let lifeline: Int32?

  private init() throws {
    if let given = Self.given {
      lifeline = nil
      server = try Self.checked(ConnectionString(given))
    } else {
      (server, lifeline) = try Self.start()
    }
  }

  /// Tests make and drop databases: not on a server that others may use.
  private static func checked(_ given: ConnectionString) throws -> ConnectionString {
    let host = given.keywords["hostaddr"] ?? given.keywords["host"] ?? ""
    guard host.isEmpty || host.hasPrefix("/") || ["localhost", "127.0.0.1", "::1"].contains(host)
    else {
      throw TestSupportError("OFFERBOOK_TEST_DATABASE names \(host); only local servers are used")
    }
    return given
  }

  private static func start() throws -> (server: ConnectionString, lifeline: Int32) {
    let folder = "/tmp/offerbook-server-\(getpid())"
    let programs = try ServerPrograms.chosen(forDataOf: nil, at: folder)
    let account = try ServerAccount.unprivileged()
    let (reading, writing) = try Launch.pipe()
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer {
      close(reading)
      close(null)
    }
    var launch = Launch(
      (account?.prefix ?? []) + ["/bin/sh", "-c", script, "sh", folder, programs.folder],
      environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"],
      descriptors: [reading, null, null])
    launch.leadsSession = true
    let shell = try launch.start()
    let server = ["host": folder, "port": "5432", "user": "offerbook", "dbname": "postgres"]
    while Connection.readiness(server.map { ($0.key, $0.value) }) != .ready {
      var status: Int32 = 0
      guard waitpid(shell, &status, WNOHANG) == 0 else {
        let log = try? String(contentsOfFile: folder + "/log", encoding: .utf8)
        throw TestSupportError("the test server did not start:\n\(log ?? "\(folder) has no log")")
      }
      usleep(10000)
    }
    return (ConnectionString(keywords: server), writing)
  }

  /// Everything happens in the shell, so that nothing stays behind whenever we are killed.
  private static let script = """
    cd /; umask 077; rm -rf "$1"; mkdir "$1" || exit
    exec >"$1/log" 2>&1
    "$2/initdb" -D "$1/data" --no-sync -A trust -U offerbook -E UTF8 --locale=C.UTF-8 || exit
    sed -i '1i local all with_password scram-sha-256' "$1/data/pg_hba.conf"
    "$2/postgres" -D "$1/data" -k "$1" -c listen_addresses= -c fsync=off -c full_page_writes=off \
      -c synchronous_commit=off -c max_connections=200 -c autovacuum=off </dev/null &
    server=$!
    while read line; do :; done
    kill -INT $server
    wait $server
    rm -rf "$1"
    """

  /// Makes a database, as a copy of another if that is given, and says how to reach it.
  func make(copyOf template: String?) throws -> ConnectionString {
    let number = databases.add(1, ordering: .relaxed).newValue
    let name = "offerbook_test_\(getpid())_\(number)"
    let copy = template.map { " template \($0)" } ?? ""
    try run("create database \(name)\(copy)")
    var database = server
    database.keywords["dbname"] = name
    return database
  }

  /// Drops a database, whoever still uses it.
  func drop(_ name: String) throws {
    try run("drop database if exists \(name) with (force)")
  }

  private func run(_ text: String) throws {
    try Connection(server.text).run(Statement(name: nil, text: text))
  }
}
