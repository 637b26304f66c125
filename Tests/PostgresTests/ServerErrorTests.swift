import Postgres
import TestSupport
import Testing

/// What a program or a person learns from a statement that failed.
@Suite struct ServerErrorTests {
  private let database: TestDatabase
  private var connection: Connection { database.connection }

  init() throws {
    database = try TestDatabase(.empty)
    try connection.runScript(
      """
      create schema shop;
      create table shop.price (
        code text constraint price_pkey primary key,
        amount numeric not null constraint amount_positive check (amount > 0)
      );
      insert into shop.price values ('a', 1);
      """)
  }

  private func error(_ statement: Statement) throws -> PostgresError {
    try #require(throws: PostgresError.self) { try connection.run(statement) }
  }

  @Test func aBrokenConstraintIsNamed() throws {
    let error = try error("insert into shop.price values ('a', 2)")
    #expect(error.kind == .server)
    #expect(error.sqlState == "23505")
    #expect(error.severity == "ERROR")
    #expect(error.message == "duplicate key value violates unique constraint \"price_pkey\"")
    #expect(error.detail == "Key (code)=(a) already exists.")
    #expect(error.schema == "shop")
    #expect(error.table == "price")
    #expect(error.constraint == "price_pkey")
    #expect(error.column == nil)
  }

  @Test func aMissingValueNamesItsColumn() throws {
    let error = try error("insert into shop.price values ('b', null)")
    #expect(error.sqlState == "23502")
    #expect(error.column == "amount")
    #expect(error.detail == "Failing row contains (b, null).")
  }

  @Test func aCheckIsNamed() throws {
    let error = try error("insert into shop.price values ('b', -1)")
    #expect(error.sqlState == "23514")
    #expect(error.constraint == "amount_positive")
  }

  @Test func thePlaceIsFileLineAndColumn() throws {
    let statement = Statement(
      name: "SQL/Queries/prices.sql", text: "select 'é',\n  amuont\nfrom shop.price")
    let error = try error(statement)
    #expect(error.sqlState == "42703")
    #expect(error.location == "SQL/Queries/prices.sql:2:3")
    #expect(error.hint?.contains("amount") == true)
    #expect(error.description.hasPrefix("SQL/Queries/prices.sql:2:3: column \"amuont\""))
  }

  @Test func contextTellsWhereInTheServersWork() throws {
    let error = try error("do $$ begin raise exception 'no' using hint = 'do not'; end $$")
    #expect(error.message == "no")
    #expect(error.hint == "do not")
    #expect(error.context?.contains("PL/pgSQL function inline_code_block line 1") == true)
  }

  @Test func theDescriptionSaysItAll() throws {
    let error = try error("insert into shop.price values ('a', 2)")
    #expect(
      error.description == """
        duplicate key value violates unique constraint "price_pkey"
        detail: Key (code)=(a) already exists.
        sqlstate: 23505
        """)
  }

  @Test func theConnectionLivesOn() throws {
    _ = try error("select nonsense")
    #expect(try connection.run("select 1 as one").first?.get("one") == 1)
  }
}
