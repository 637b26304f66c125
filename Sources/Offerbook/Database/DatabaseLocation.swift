internal import Foundation

/// Where the database is: a server that someone named, or the private one in the user's data folder.
package enum DatabaseLocation: Equatable, Sendable {
  /// A server named by a URI or keyword string, or nil for libpq's own environment.
  case server(String?)
  /// The private local server whose data is in that folder.
  case privateServer(dataFolder: String)

  /// The variables by which libpq is told where a server is.
  ///
  /// Those that say only how to talk to it (`PGUSER`, `PGSSLMODE`, `PGPASSFILE`) choose nothing.
  private static let libpqVariables = [
    "PGHOST", "PGHOSTADDR", "PGPORT", "PGSERVICE", "PGDATABASE",
  ]

  /// Chooses as the manual says: the option, `OFFERBOOK_DATABASE`, libpq's environment, or neither.
  package static func chosen(
    database: String?,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> DatabaseLocation {
    func value(_ name: String) -> String? {
      environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
    if let database, !database.isEmpty { return .server(database) }
    if let database = value("OFFERBOOK_DATABASE") { return .server(database) }
    if libpqVariables.contains(where: { value($0) != nil }) { return .server(nil) }
    return .privateServer(dataFolder: dataFolder(environment: environment))
  }

  /// `$XDG_DATA_HOME/offerbook`, by default `~/.local/share/offerbook`.
  package static func dataFolder(environment: [String: String]) -> String {
    // The XDG standard has relative paths ignored.
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      return data.withoutTrailingSlash + "/offerbook"
    }
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? homeOfUser()
    return home.withoutTrailingSlash + "/.local/share/offerbook"
  }

  private static func homeOfUser() -> String {
    guard let entry = getpwuid(geteuid()), let home = entry.pointee.pw_dir else { return "/tmp" }
    return String(cString: home)
  }
}

extension String {
  fileprivate var withoutTrailingSlash: String {
    var view = Substring(self)
    while view.hasSuffix("/") { view.removeLast() }
    return String(view)
  }
}
