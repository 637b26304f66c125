import Postgres
import TestSupport
import Testing

/// Values that travel to the server and back.
@Suite struct ParameterTests {
  private let database: TestDatabase
  private var connection: Connection { database.connection }

  init() throws {
    database = try TestDatabase(.shared)
  }

  @Test(
    arguments: [
      "", " ", "plain", "Müller & Söhne", "日本語 🧾", "it's", "a\"b", "a\\b", "\\N", "NULL", "{a,b}",
      "two\nlines\r\n", "tab\t", "$1", "'; drop table x; --", "\u{1}\u{7f}", "e\u{301}",
    ])
  func anyTextComesBackAsItWent(text: String) throws {
    let row = try #require(connection.run("select $1::text as t", [text]).first)
    #expect(try row.get("t", as: String.self).unicodeScalars.elementsEqual(text.unicodeScalars))
    let inArray = try #require(connection.run("select $1::text[] as t", [[text, text]]).first)
    #expect(try inArray.get("t", as: [String].self) == [text, text])
  }

  @Test func textThatPostgreSQLCannotStoreIsRefused() throws {
    let error = #expect(throws: PostgresError.self) {
      try connection.run("select $1::text, $2::text", ["a", "b\0c"])
    }
    #expect(error?.message == "parameter 2 holds a NUL, which PostgreSQL cannot store")
  }

  @Test func nullIsNoValue() throws {
    let nothing: String? = nil
    let row = try #require(
      connection.run("select $1::int as a, $2::text is null as b", [nil, nothing]).first)
    #expect(try row.getOptional("a", as: Int.self) == nil)
    #expect(try row.get("b") == true)
    let error = #expect(throws: PostgresError.self) { try row.get("a", as: Int.self) }
    #expect(error?.message == "a statement gave null in column a")
  }

  @Test func numbersAndTruthKeepTheirType() throws {
    let row = try #require(
      connection.run("select $1::bigint as n, $2::boolean as b", [Int.min, false]).first)
    #expect(try row.get("n") == Int.min)
    #expect(try row.get("b") == false)
  }

  @Test func arraysMayHoldNothingAndNull() throws {
    let some: [String?] = ["a", nil, ""]
    let row = try #require(
      connection.run("select $1::text[] as a, cardinality($2::int[]) as n", [some, [Int]()]).first)
    #expect(row.texts == ["{a,NULL,\"\"}", "0"])
    let numbers = try #require(connection.run("select array[1, -2] as a").first)
    #expect(try numbers.get("a") == [1, -2])
  }

  @Test func aValueOfAnotherShapeNamesColumnAndText() throws {
    let statement = Statement(name: "SQL/Queries/x.sql", text: "select 'abc' as code")
    let row = try #require(connection.run(statement).first)
    let error = #expect(throws: PostgresError.self) { try row.get("code", as: Int.self) }
    #expect(error?.kind == .unexpectedValue)
    #expect(error?.message == "SQL/Queries/x.sql gave abc in column code, which is no Int")
    let missing = #expect(throws: PostgresError.self) { try row.get("cod", as: Int.self) }
    #expect(missing?.message == "SQL/Queries/x.sql has no column cod, only code")
  }

  @Test func namesAreQuoted() throws {
    let name = "odd \"name\"; drop"
    let quoted = connection.quoted(identifier: name)
    let rows = try connection.run(Statement(name: nil, text: "select 1 as \(quoted)"))
    #expect(rows.columnNames == [name])
  }
}
