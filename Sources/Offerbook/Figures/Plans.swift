package import Postgres

/// The plan versions: which there are, which one is agreed and which are locked.
package struct Plans {
  private let connection: Connection

  package init(_ connection: Connection) {
    self.connection = connection
  }

  package struct Version: Sendable {
    package var name: String
    package var isAgreed: Bool
    package var isLocked: Bool
    package var indicators: Int
    package var values: Int
    package var firstMonth: Month
    package var lastMonth: Month
  }

  /// The versions that have values, by name.
  package func versions(asOf: AsOf) throws -> [Version] {
    try connection.run(SQL.Queries.plans.statement, [asOf.load]).map { row in
      Version(
        name: try row.get("version"), isAgreed: try row.get("is_agreed"),
        isLocked: try row.get("is_locked"), indicators: try row.get("indicators"),
        values: try row.get("values"), firstMonth: try row.get("first_month"),
        lastMonth: try row.get("last_month"))
    }
  }

  /// The version to hold figures against: the one that is named, or else the agreed one.
  ///
  /// - Throws: `InputError` when there is no version of that name.
  package func version(named name: String?, asOf: AsOf) throws -> String? {
    let versions = try versions(asOf: asOf)
    guard let name else { return versions.first(where: \.isAgreed)?.name }
    return try known(name, among: versions).name
  }

  /// Makes a version the agreed one, as a load of its own; gives the load's number.
  package func agree(_ name: String, user: String) throws -> Int {
    try change(name, note: "agreed \(name)", user: user) { load, version in
      guard !version.isAgreed else { throw InputError("\(name) is the agreed plan already") }
      try connection.run(SQL.Loading.retireAgreedPlan.statement, [load])
      try connection.run(SQL.Loading.agreePlan.statement, [load, name])
    }
  }

  /// Makes a version refuse changes, as a load of its own; gives the load's number.
  package func lock(_ name: String, user: String) throws -> Int {
    try change(name, note: "locked \(name)", user: user) { load, version in
      guard !version.isLocked else { throw InputError("\(name) is locked already") }
      try connection.run(SQL.Loading.lockPlan.statement, [load, name])
    }
  }

  /// - Throws: `InputError` when a load has changed a locked version.
  static func refuseChangesOfLocked(by load: Int, on connection: Connection) throws {
    guard
      let row = try connection.run(SQL.Loading.changedLockedPlans.statement, [load]).first
    else { return }
    let version: String = try row.get("version")
    let lock: Int = try row.get("locked_by")
    throw InputError(
      "plan version \(version) is locked and would change; use another version, or undo load "
        + "\(lock), which locked it")
  }

  private func change(
    _ name: String, note: String, user: String, _ body: (Int, Version) throws -> Void
  ) throws -> Int {
    try connection.transaction {
      let load = try LoadLock.nextLoad(on: connection)
      let version = try known(name, among: versions(asOf: AsOf(nil, on: connection)))
      try body(load, version)
      var row = LoadRow(load: load, kind: .plan, user: user)
      row.note = note
      try row.insert(on: connection)
      return load
    }
  }

  private func known(_ name: String, among versions: [Version]) throws -> Version {
    guard let version = versions.first(where: { $0.name == name }) else {
      let known = versions.map(\.name).joined(separator: ", ")
      throw InputError(
        known.isEmpty
          ? "no plan is loaded; offerbook load plan FILE loads one"
          : "no plan version is called '\(name)'; the versions are \(known)")
    }
    return version
  }
}
