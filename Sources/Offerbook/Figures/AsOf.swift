package import Postgres

/// The state of the ledger that figures are taken from.
package struct AsOf: Sendable {
  /// The number of the load after which the ledger stood like that.
  package let load: Int

  /// Resolves a load number or a date; nil is now.
  ///
  /// - Throws: `InputError` when it is neither, or when there is no such load.
  package init(_ text: String?, on connection: Connection) throws {
    let last: Int = try connection.run(SQL.Queries.lastLoad.statement, [nil])[0].get("load")
    guard let text else {
      load = last
      return
    }
    if let number = Int(text) {
      guard (0...last).contains(number) else {
        throw InputError("there is no load \(number); the last one is \(last)")
      }
      load = number
    } else if let date = CalendarDate(text) {
      let end = "\(date) 24:00:00+00"
      load = try connection.run(SQL.Queries.lastLoad.statement, [end])[0].get("load")
    } else {
      throw InputError("'\(text)' is neither the number of a load nor a date (2026-10-31)")
    }
  }
}
