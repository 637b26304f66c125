internal import Postgres

/// Finds what later loads have built on a load that is to be undone.
struct UndoObstacles {
  private let connection: Connection
  private let undone: Int
  private var found: [Found] = []

  private struct Found {
    let load: Int
    let stands: Bool
    let what: String
    let things: Int
    let example: String?
  }

  /// Looks for rows that later loads have changed; to be asked before the undo.
  init(undoing load: Int, on connection: Connection) throws {
    self.connection = connection
    undone = load
    for table in FactTable.all {
      try add(table.statement(SQL.Loading.builtOn), [load])
    }
  }

  /// Looks for what has lost its ground; to be asked after the undo.
  mutating func addLeftHanging(by undo: Int) throws {
    try add(SQL.Loading.leftHanging.statement, [undone, undo])
  }

  /// - Throws: `UndoRefusal` when anything was found.
  func refuse() throws {
    guard !found.isEmpty else { return }
    let standing = found.filter(\.stands)
    let loads = Dictionary(grouping: standing.isEmpty ? found : standing, by: \.load)
    let blockers = try loads.keys.sorted(by: >).map { load in
      UndoBlocker(
        load: try JournalName(load, on: connection),
        reasons: Self.reasons(loads[load] ?? []))
    }
    throw UndoRefusal(load: undone, blockers: blockers, canBeCleared: !standing.isEmpty)
  }

  private mutating func add(_ statement: Statement, _ loads: [Int]) throws {
    for row in try connection.run(statement, loads) {
      found.append(
        Found(
          load: try row.get("load"), stands: try row.get("stands"), what: try row.get("what"),
          things: try row.get("things"), example: try row.getOptional("example")))
    }
  }

  private static func reasons(_ found: [Found]) -> [String] {
    let changed = found.filter { $0.what == "rows" }.reduce(0) { $0 + $1.things }
    let rows = changed == 0 ? [] : ["changed \(changed == 1 ? "a row" : "\(changed) rows") of it"]
    return rows
      + found.filter { $0.what != "rows" }.map { found in
        func things(_ noun: String, _ nouns: String) -> String {
          let example = found.example ?? ""
          return found.things == 1
            ? "\(noun) \(example)" : "\(found.things) \(nouns), \(example) among them"
        }
        return switch found.what {
        case "lines": "changed lines of \(things("opportunity", "opportunities"))"
        case "revenue": "brought revenue for \(things("opportunity", "opportunities"))"
        case "opportunity": "retired \(things("opportunity", "opportunities"))"
        case "offering": "retired \(things("offering", "offerings"))"
        case "sales": "sells \(things("offering", "offerings"))"
        case "rates": "brought rates that are units of \(found.example ?? "another currency")"
        case "values": "took away the values of plan version \(found.example ?? "")"
        case "agreement": "agreed plan version \(found.example ?? ""), of which nothing is left"
        default: "locked plan version \(found.example ?? "")"
        }
      }
  }
}

extension JournalName {
  init(_ load: Int, on connection: Connection) throws {
    guard let row = try connection.run(SQL.Loading.loadState.statement, [load]).first else {
      throw InputError("there is no load \(load); offerbook loads lists them")
    }
    let undoes: Int? = try row.getOptional("undoes")
    self.load = load
    what =
      try row.getOptional("feed") ?? row.getOptional("note") ?? undoes.map { "undo of \($0)" }
      ?? row.get("kind")
    file = try row.getOptional("file")
    user = try row.get("loaded_by")
  }
}
