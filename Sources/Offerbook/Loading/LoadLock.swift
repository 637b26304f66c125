internal import Postgres

/// Loads commit one after another, so that "as of load N" names one state for ever.
struct LoadLock {
  /// Takes the lock until the transaction ends and gives the number of the next load.
  ///
  /// `onWait` is called when another load holds the lock, before waiting for it.
  static func nextLoad(on connection: Connection, onWait: () -> Void = {}) throws -> Int {
    let isFree: Bool = try connection.run(SQL.Loading.tryLock.statement)[0].get("locked")
    if !isFree {
      onWait()
      try connection.run(SQL.Loading.lock.statement)
    }
    return try connection.run(SQL.Loading.nextLoad.statement)[0].get("load")
  }
}
