import Foundation
import Postgres
import TestSupport
import Testing

/// The ways to name a server that psql knows, too.
@Suite struct ConnectionTests {
  private let database: TestDatabase
  private let keywords: [String: String]

  init() throws {
    database = try TestDatabase(.shared)
    keywords = try ConnectionString(database.conninfo).keywords
  }

  private func name(_ connection: Connection) throws -> String? {
    try connection.run("select current_database() as name").first?.get("name")
  }

  @Test func aKeywordString() throws {
    let text = keywords.map { "\($0.key) = '\($0.value)'" }.joined(separator: " ")
    #expect(try name(Connection(text)) == keywords["dbname"])
  }

  @Test func aURI() throws {
    let host = try #require(keywords["host"]?.replacing("/", with: "%2F"))
    let user = keywords["user"].map { "\($0)@" } ?? ""
    let port = keywords["port"] ?? "5432"
    let uri = "postgresql://\(user)\(host):\(port)/\(keywords["dbname"] ?? "")"
    #expect(try name(Connection(uri)) == keywords["dbname"])
    #expect(try ConnectionString(uri).keywords["dbname"] == keywords["dbname"])
  }

  @Test func settingsGoBeforeTheEnvironmentAndAfterTheName() throws {
    let settings = keywords.map { (keyword: $0.key, value: $0.value) }
    #expect(try name(Connection(nil, settings: settings)) == keywords["dbname"])
    let named = database.conninfo + " application_name=theirs"
    let connection = try Connection(named, settings: [("application_name", "ours")])
    let row = try #require(connection.run("show application_name").first)
    #expect(try row.get("application_name") == "theirs")
  }

  @Test func theSessionIsTheSameEverywhere() throws {
    let row = try #require(
      database.connection.run(
        """
        select current_setting('client_encoding') as encoding,
          current_setting('timezone') as zone, current_setting('datestyle') as dates,
          current_setting('application_name') as application
        """
      ).first)
    #expect(row.texts == ["UTF8", "UTC", "ISO, MDY", "offerbook"])
  }

  @Test(arguments: [
    ("host=/nowhere", "No such file or directory"),
    ("host=127.0.0.1 port=1", "Connection refused"),
    ("sslmode=sometimes", "invalid sslmode value: \"sometimes\""),
    ("colour=blue", "invalid connection option \"colour\""),
    ("service=nowhere", "definition of service \"nowhere\" not found"),
    ("postgresql://h:port/", "port"),
  ])
  func whatCannotWorkIsSaidInTheWordsOfLibpq(text: String, words: String) throws {
    let error = #expect(throws: PostgresError.self) { try Connection(text) }
    #expect(error?.kind == .notConnected)
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
  }

  @Test func aMissingDatabaseIsNamed() throws {
    var string = try ConnectionString(database.conninfo)
    string.keywords["dbname"] = "no_such_database"
    let error = #expect(throws: PostgresError.self) { try Connection(string.text) }
    #expect(error?.message.contains("database \"no_such_database\" does not exist") == true)
  }

  @Test func theTextOfAConnectionStringReadsBack() throws {
    let odd = ConnectionString(keywords: ["dbname": "it's \\ odd", "user": "a b", "host": ""])
    #expect(try ConnectionString(odd.text) == odd)
  }

  @Test func aServerThatIsNotThereIsAbsent() {
    #expect(Connection.readiness([("host", "/nowhere")]) == .absent)
    #expect(Connection.readiness(keywords.map { ($0.key, $0.value) }) == .ready)
  }
}
