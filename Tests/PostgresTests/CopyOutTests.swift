import Postgres
import TestSupport
import Testing

@Suite struct CopyOutTests {
  private let database: TestDatabase
  private var connection: Connection { database.connection }

  init() throws {
    database = try TestDatabase(.shared)
  }

  private func lines(_ statement: Statement) throws -> [String] {
    var lines: [String] = []
    try connection.copyOut(statement) { lines.append(String(decoding: $0, as: UTF8.self)) }
    return lines
  }

  @Test func givesEachLine() throws {
    let lines = try lines(
      "copy (values (1, 'a,b'), (2, null), (3, '')) to stdout (format csv, header)")
    #expect(lines == ["column1,column2\n", "1,\"a,b\"\n", "2,\n", "3,\"\"\n"])
  }

  @Test func mayGiveNothing() throws {
    #expect(try lines("copy (select 1 where false) to stdout (format csv)").isEmpty)
  }

  @Test func anErrorOnTheWayIsThrownAfterTheLinesBeforeIt() throws {
    var count = 0
    let error = #expect(throws: PostgresError.self) {
      try connection.copyOut("copy (select 1 / (3 - n) from generate_series(1, 5) n) to stdout") {
        _ in count += 1
      }
    }
    #expect(error?.sqlState == "22012")
    #expect(count == 2)
    #expect(try connection.run("select 1 as one").first?.get("one") == 1)
  }

  @Test func aBodyThatThrowsLeavesTheConnectionUsable() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try connection.copyOut("copy (select generate_series(1, 100000)) to stdout") { _ in
        throw Stop()
      }
    }
    #expect(try connection.run("select 1 as one").first?.get("one") == 1)
  }
}
