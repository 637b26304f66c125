import Foundation
import Offerbook
import Postgres
import TestSupport

/// A ledger in which a load stops in its middle: another session holds a table that it needs.
final class HeldLedger {
  private let watcher: Connection
  private let holder: Connection

  /// Holds a table of the ledger; `connect` connects to it once more.
  init(_ table: String, connect: () throws -> Connection) throws {
    watcher = try connect()
    holder = try connect()
    try holder.run("begin")
    try holder.run(
      Statement(name: nil, text: "lock table offerbook.\(table) in access exclusive mode"))
  }

  /// Lets the load go on.
  func release() throws {
    try holder.run("rollback")
  }

  /// Waits until a session of somebody else wants the table; gives its process.
  func waitForLoad() throws -> Int {
    for _ in 0..<6000 {
      let rows = try watcher.run(
        """
        select pid from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and wait_event = 'relation'
        """)
      if let row = rows.first { return try row.get("pid") }
      usleep(5000)
    }
    throw TestSupportError("no load came to the table")
  }

  /// Ends a session, as an administrator would.
  func terminate(_ session: Int) throws {
    try watcher.run("select pg_terminate_backend($1::int)", [session])
  }
}

extension CommandRun {
  /// Waits until the program has said something to standard error.
  func waitForErrors(containing text: String) throws {
    for _ in 0..<6000 where !errorsSoFar.contains(text) { usleep(5000) }
    guard errorsSoFar.contains(text) else { throw TestSupportError("it never said '\(text)'") }
  }
}
