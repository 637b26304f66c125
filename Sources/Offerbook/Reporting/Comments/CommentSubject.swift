package import Postgres

extension FigureComment.Subject {
  /// The figure that a user names; values are spelled as the ledger does.
  ///
  /// - Throws: `InputError` for an unknown indicator, dimension or value, and for a dimension that
  ///   the indicator does not carry.
  package init(
    indicator name: String, where parts: [String], on connection: Connection
  ) throws {
    let indicator = try Indicator.named(name)
    let slice = try Self.slice(parts, on: connection)
    _ = try FigureRequest(indicators: [indicator], periods: [], filter: slice)
    self = .figure(indicator: name, slice: slice)
  }

  /// The section that a user names, `trend` of the monthly report or `quarterly/trend`.
  package init(
    section name: String, of reports: ReportLibrary, where parts: [String],
    on connection: Connection
  ) throws {
    let names = name.split(separator: "/").map(String.init)
    let report = try reports.report(named: names.count > 1 ? names[0] : "monthly")
    let known = report.sections.map(\.name)
    let section = names.last ?? ""
    guard names.count < 3, known.contains(section) else {
      throw InputError(
        "the report \(report.name) has no section '\(section)'"
          + "\(Spelling.suggestion(for: section, among: known)); "
          + "it has \(known.joined(separator: ", "))")
    }
    self = .section(
      report: report.name, name: section, slice: try Self.slice(parts, on: connection))
  }

  private static func slice(_ parts: [String], on connection: Connection) throws -> Slice {
    try parts.reduce(into: [:]) { slice, part in
      let sides = part.split(separator: "=", maxSplits: 1).map { String($0).trimmingSpaces }
      guard sides.count == 2 else {
        throw InputError("a figure's slice is DIMENSION=VALUE, not '\(part)'")
      }
      let dimension = try Dimension.named(sides[0])
      guard slice[dimension] == nil else {
        throw InputError("\(dimension.rawValue) is named twice")
      }
      slice[dimension] = try KnownValues.value(sides[1], of: dimension, on: connection)
    }
  }
}
