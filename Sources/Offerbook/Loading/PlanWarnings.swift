internal import Postgres

/// What a load of plans is warned of: rates that look like percentages, and slices of no deal.
struct PlanWarnings {
  let connection: Connection
  let load: Int
  /// The file as the user named it.
  let file: String

  private static let mostRows = 5

  /// A note a row or a value; the last one says how many more there are.
  func notes() throws -> [LoadNote] { try highRates() + unknownSlices() }

  /// `plan.csv:2: plans 2,500 %; is 25 meant as a percentage?`
  private func highRates() throws -> [LoadNote] {
    let likely = try Indicator.all().compactMap { indicator in
      indicator.plannedAtMost.map { (name: indicator.name, most: $0.description) }
    }
    let rows = try connection.run(
      SQL.Loading.highPlannedRates.statement, [load, likely.map(\.name), likely.map(\.most)])
    let notes = try rows.prefix(Self.mostRows).map { row in
      let value: ExactDecimal = try row.get("value")
      let given = value.trimmed(toAtLeast: 0)
      return LoadNote(
        .highRate, count: 1,
        "\(file):\(try row.get("file_line", as: Int.self)): plans \(Self.percent(value)); "
          + "is \(given) meant as a percentage?")
    }
    let more = rows.count - notes.count
    return notes
      + (more > 0 ? [LoadNote(.highRate, count: more, "and \(more) more such rates")] : [])
  }

  /// `2,500 %`.
  private static func percent(_ rate: ExactDecimal) -> String {
    let percent = (rate * ExactDecimal(mantissa: 100, scale: 0)).trimmed(toAtLeast: 0)
    return "\(percent.grouped(digits: percent.scale)) %"
  }

  /// `plan.csv:5: no deal ever had segment Total; known: Large, SMB; a plan of all leaves it blank`.
  private func unknownSlices() throws -> [LoadNote] {
    let rows = try connection.run(SQL.Loading.unknownPlannedSlices.statement, [load])
    let notes = try rows.prefix(Self.mostRows).map { row in
      let (dimension, value): (String, String) =
        (try row.get("dimension"), try row.get("value"))
      let known: [String] = try row.get("known")
      let what =
        dimension == Dimension.category.rawValue
        ? "no offering ever had category" : "no deal ever had \(dimension)"
      let more = known.count - Self.mostRows
      return LoadNote(
        .unknownSlice, count: try row.get("rows"),
        "\(file):\(try row.get("file_line", as: Int.self)): \(what) \(value)"
          + Spelling.suggestion(for: value, among: known)
          + "; known: \(known.prefix(Self.mostRows).joined(separator: ", "))"
          + (more > 0 ? " and \(more) more" : "") + "; a plan of all leaves it blank")
    }
    let more = rows.count - notes.count
    return notes
      + (more > 0 ? [LoadNote(.unknownSlice, count: more, "and \(more) more such values")] : [])
  }
}
