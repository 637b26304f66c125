import Postgres
import TestSupport
import Testing

@testable import Offerbook

/// Loads commit one after another and are numbered without gaps, however many run at once.
@Suite struct ConcurrentLoadsTests {
  private let header =
    "opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id"

  private func file(_ number: Int) -> String {
    let rows = (0..<30).map { row in
      "D\(number)-\(row / 2),\(row),2026-10-0\(number + 1),services,\(row).25,USD,EDU,A\(number)"
    }
    return ([header] + rows).joined(separator: "\n")
  }

  private let figures = """
    select measure, month, sum(amount) as amount from posting group by 1, 2 order by 1, 2
    """

  @Test func loadsAtOnceGiveTheSameAsOneAfterAnother() async throws {
    let inTurn = try Practice()
    for number in 0..<4 { try inTurn.load("bookings", file(number)) }

    let practice = try Practice()
    let paths = try (0..<4).map { try practice.folder.write(file($0), to: "\($0).csv") }
    let conninfo = practice.database.conninfo
    let numbers = try await withThrowingTaskGroup(of: Int?.self) { group in
      for path in paths {
        group.addTask {
          let session = try DatabaseSession(.server(conninfo))
          let request = try LoadRequest(feed: .bookings, user: "tester")
          return try Loader(session.connection).load(InputFile(path: path), request).load
        }
      }
      return try await group.reduce(into: Set<Int?>()) { $0.insert($1) }
    }
    #expect(numbers == [2, 3, 4, 5])
    #expect(try practice.table(figures) == inTurn.table(figures))
    #expect(try practice.brokenChecks() == [])
  }

  @Test func theSameFileTwiceAtOnceIsLoadedOnce() async throws {
    let practice = try Practice()
    let path = try practice.folder.write(file(1), to: "once.csv")
    let conninfo = practice.database.conninfo
    let results = try await withThrowingTaskGroup(of: LoadResult.self) { group in
      for _ in 0..<3 {
        group.addTask {
          let session = try DatabaseSession(.server(conninfo))
          let request = try LoadRequest(feed: .bookings, user: "tester")
          return try Loader(session.connection).load(InputFile(path: path), request)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.map(\.load) == [2, 2, 2])
    #expect(results.count(where: \.isCommitted) == 1)
    #expect(results.count(where: \.isAlreadyLoaded) == 2)
  }

  @Test func aLoadThatFailsLeavesNoGap() throws {
    let practice = try Practice()
    _ = try practice.attempt("bookings", "\(header)\nD1,1,2026-10-05,services,1,USD,NONE,A1")
    _ = try practice.attempt(
      "bookings", "\(header)\nD1,1,2026-10-05,services,1,USD,EDU,A1", isDryRun: true)
    #expect(throws: InputError.self) { try practice.attempt("bookings", "opportunity_id\nD1") }
    let taken = try practice.load("bookings", "\(header)\nD1,1,2026-10-05,services,1,USD,EDU,A1")
    #expect(taken.load == 2)
    let change = try Settings.set(
      "fiscal-year-start", to: "2", user: "tester", on: practice.connection)
    #expect(change == 3)
    #expect(try practice.undo(2).load == 4)
    #expect(try practice.brokenChecks() == [])
  }
}
