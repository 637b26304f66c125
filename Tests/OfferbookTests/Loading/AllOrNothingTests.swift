import Postgres
import TestSupport
import Testing

@testable import Offerbook

/// A load that is stopped anywhere leaves nothing behind, and the connection can be used again.
@Suite struct AllOrNothingTests {
  private struct Stop: Error {}

  private let file = {
    let rows = (0..<20_000).map { row in
      "D\(row),1,2026-10-05,services,1.00,USD,EDU,A\(row % 7),a name that makes the file longer"
    }
    return
      (["opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id,account_name"]
      + rows).joined(separator: "\n")
  }()

  @Test(arguments: [true, false])
  func anInterruptionTakesEverythingBack(isFirst: Bool) throws {
    let practice = try Practice()
    if !isFirst {
      try practice.load("bookings", file.split(separator: "\n").prefix(2).joined(separator: "\n"))
    }
    let before = try counts(of: practice)
    let path = try practice.folder.write(file, to: "long.csv")
    let loader = Loader(practice.connection, progress: { _ in throw Stop() })
    #expect(throws: Stop.self) {
      try loader.load(InputFile(path: path), LoadRequest(feed: .bookings, user: "tester"))
    }
    #expect(try counts(of: practice) == before)
    let result = try practice.attempt("bookings", file: path)
    #expect(result.isCommitted && result.read == 20_000)
  }

  @Test func aCutConnectionTakesEverythingBack() throws {
    let practice = try Practice()
    let path = try practice.folder.write(file, to: "long.csv")
    let session = try DatabaseSession(.server(practice.database.conninfo))
    let process = try session.connection.run("select pg_backend_pid() as pid")[0]
      .get("pid", as: Int.self)
    let connection = practice.connection
    let loader = Loader(
      session.connection,
      progress: { _ in
        try connection.run("select pg_terminate_backend($1)", [process])
      })
    #expect(throws: PostgresError.self) {
      try loader.load(InputFile(path: path), LoadRequest(feed: .bookings, user: "tester"))
    }
    #expect(try counts(of: practice) == "facts  postings  loads\n0      0         1")
  }

  private func counts(of practice: Practice) throws -> String {
    try practice.table(
      """
      select
        (select count(*) from booking) + (select count(*) from opportunity) as facts,
        (select count(*) from posting) as postings,
        (select count(*) from load) as loads
      """)
  }
}
