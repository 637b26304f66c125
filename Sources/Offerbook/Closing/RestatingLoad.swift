internal import Postgres

/// A load that changed a closed month, with what people call it.
package struct RestatingLoad: Sendable {
  package var load: Int
  /// The file, or what else the load was.
  package var source: String
  package var user: String
  /// `2026-11-21 19:28:44`, in UTC.
  package var time: String

  static func named(_ loads: [Int], on connection: Connection) throws -> [Int: RestatingLoad] {
    let numbers = Set(loads).sorted()
    return try connection.run(SQL.Queries.namedLoads.statement, [numbers])
      .reduce(into: [:]) { named, row in
        let load: Int = try row.get("load")
        named[load] = RestatingLoad(
          load: load, source: try row.getOptional("source") ?? "",
          user: try row.get("loaded_by"), time: try row.get("time"))
      }
  }
}
