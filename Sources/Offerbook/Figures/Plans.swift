package import Postgres

/// The plan versions: which there are, which one is agreed and which are locked.
package struct Plans {
  private let connection: Connection

  package init(_ connection: Connection) {
    self.connection = connection
  }

  package struct Version: Sendable {
    package var name: String
    /// The months for which it is the agreed one.
    package var agreed: [PlanChoice.Span]
    /// The indicators for which it counts in months that another version is agreed for.
    package var staying: [String]
    package var isLocked: Bool
    package var indicators: Int
    package var values: Int
    package var firstMonth: Month
    package var lastMonth: Month

    package var isAgreed: Bool { !agreed.isEmpty }
  }

  /// The versions that have values, by name.
  package func versions(asOf: AsOf) throws -> [Version] {
    let agreed = try agreed(asOf: asOf)
    return try connection.run(SQL.Queries.plans.statement, [asOf.load]).map { row in
      let name: String = try row.get("version")
      return Version(
        name: name, agreed: agreed.spans.filter { $0.version == name },
        staying: agreed.indicators(stayingWith: name),
        isLocked: try row.get("is_locked"), indicators: try row.get("indicators"),
        values: try row.get("values"), firstMonth: try row.get("first_month"),
        lastMonth: try row.get("last_month"))
    }
  }

  /// The version to hold figures against: the one that is named, or else the agreed ones.
  ///
  /// - Throws: `InputError` when there is no version of that name.
  package func version(named name: String?, asOf: AsOf) throws -> PlanChoice? {
    if name == PlanChoice.priorYearName { return .priorYear }
    if let name {
      return PlanChoice(version: try known(name, among: versions(asOf: asOf)).name)
    }
    let agreed = try agreed(asOf: asOf)
    return agreed.spans.isEmpty ? nil : agreed
  }

  /// The versions that are agreed, each from a month on.
  package func agreed(asOf: AsOf) throws -> PlanChoice {
    let rows = try connection.run(SQL.Queries.planAgreements.statement, [asOf.load])
    return try PlanChoice(
      agreed: rows.map { row in
        let from: Month = try row.get("from_month")
        let agreement: Int? = try row.getOptional("agreement")
        return PlanChoice.Agreement(
          version: try row.get("version"), from: from == Self.firstMonth ? nil : from,
          leavesOthers: agreement != nil)
      }, planned: planned(asOf: asOf))
  }

  /// The last month that each version plans of each indicator.
  private func planned(asOf: AsOf) throws -> [String: [String: Month]] {
    try connection.run(SQL.Queries.plannedIndicators.statement, [asOf.load])
      .reduce(into: [:]) { planned, row in
        let (version, indicator): (String, String) =
          (try row.get("version"), try row.get("indicator"))
        planned[version, default: [:]][indicator] = try row.get("last_month")
      }
  }

  /// The first month of the calendar: agreed from it on is agreed for all months.
  private static let firstMonth = Month(year: 1970, month: 1)

  /// Makes a version the agreed one, as a load of its own; gives the load's number.
  ///
  /// - Parameter month: From which month on; months before it keep what is agreed for them, and so
  ///   do the indicators that the version does not plan. Nil agrees it for all months and indicators.
  package func agree(_ name: String, from month: Month? = nil, user: String) throws -> Int {
    let note = "agreed \(name)" + (month.map { " from \($0)" } ?? "")
    return try change(name, note: note, user: user) { load, version in
      if let last = version.agreed.last, last.through == nil,
        last.from.map({ from in month.map { from <= $0 } ?? false }) ?? true
      {
        throw InputError(
          "\(name) is the agreed plan already" + (month.map { " from \($0) on" } ?? ""))
      }
      let asOf = try AsOf(nil, on: connection)
      let indicators = AgreedIndicators(
        agreeing: name, from: month, over: try agreed(asOf: asOf),
        planned: try planned(asOf: asOf))
      let first = month ?? Self.firstMonth
      try connection.run(SQL.Loading.retireSameAgreement.statement, [load, name, first])
      try connection.run(SQL.Loading.agreePlan.statement, [load, name, first])
      return [indicators.note].compactMap { $0 }
    }
  }

  /// Makes a version refuse changes, as a load of its own; gives the load's number.
  package func lock(_ name: String, user: String) throws -> Int {
    try change(name, note: "locked \(name)", user: user) { load, version in
      guard !version.isLocked else { throw InputError("\(name) is locked already") }
      try connection.run(SQL.Loading.lockPlan.statement, [load, name])
      return []
    }
  }

  /// - Throws: `InputError` when a load has changed a locked version, or a plan rate that one
  ///   converts with.
  static func refuseChangesOfLocked(by load: Int, on connection: Connection) throws {
    guard
      let row = try connection.run(SQL.Loading.changedLockedPlans.statement, [load]).first
    else { return }
    let version: String = try row.get("version")
    let lock: Int = try row.get("locked_by")
    guard let currency: String = try row.getOptional("currency") else {
      throw InputError(
        "plan version \(version) is locked and would change; use another version, or undo load "
          + "\(lock), which locked it")
    }
    let month: Month = try row.get("month")
    throw InputError(
      "plan version \(version) is locked, and the plan rate of \(currency) in \(month) that it "
        + "converts with would change; undo load \(lock), which locked it, first")
  }

  private func change(
    _ name: String, note: String, user: String, _ body: (Int, Version) throws -> [LoadNote]
  ) throws -> Int {
    try connection.transaction {
      let load = try LoadLock.nextLoad(on: connection)
      let version = try known(name, among: versions(asOf: AsOf(nil, on: connection)))
      let notes = try body(load, version)
      let closed = try ClosedMonths(connection, changedBy: load)
      try closed.refuseLocked(way: "agree it --from a later month")
      var row = LoadRow(load: load, kind: .plan, user: user)
      row.note = note
      row.notes = notes + closed.notes()
      try row.insert(on: connection)
      return load
    }
  }

  private func known(_ name: String, among versions: [Version]) throws -> Version {
    guard name != PlanChoice.priorYearName else {
      throw InputError("prior-year is what the actuals came to; it is neither agreed nor locked")
    }
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
