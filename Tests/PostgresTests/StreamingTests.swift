import Postgres
import TestSupport
import Testing

/// Rows are handed out as they arrive, and the connection is free again afterwards.
@Suite struct StreamingTests {
  private let database: TestDatabase
  private var connection: Connection { database.connection }

  init() throws {
    database = try TestDatabase(.shared)
  }

  private let numbers: Statement = "select n from generate_series(1, $1::integer) as n"

  @Test func rowsComeOneByOneInTheirOrder() throws {
    var seen: [Int] = []
    try connection.forEachRow(of: numbers, [1000]) { seen.append(try $0.get("n")) }
    #expect(seen == Array(1...1000))
    #expect(try connection.run("select 1 as one")[0].get("one") == 1)
  }

  @Test func noRowsAreNoError() throws {
    var count = 0
    try connection.forEachRow(of: numbers, [0]) { _ in count += 1 }
    #expect(count == 0)
  }

  @Test func whatTheBodyThrowsEndsIt() throws {
    struct Enough: Error {}
    #expect(throws: Enough.self) {
      try connection.forEachRow(of: numbers, [1000]) { row in
        if try row.get("n") == 3 { throw Enough() }
      }
    }
    #expect(try connection.run("select 1 as one")[0].get("one") == 1)
  }

  @Test func anErrorOfTheServerIsThrown() throws {
    #expect(throws: PostgresError.self) {
      try connection.forEachRow(of: "select 1 / (n - 3) as n from generate_series(1, 9) as n") {
        _ = try $0.get("n", as: Int.self)
      }
    }
    #expect(try connection.run("select 1 as one")[0].get("one") == 1)
  }
}
