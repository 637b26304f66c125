package import Postgres

/// The catalog of offerings: what can be sold, to whom, where and for how much.
package struct Catalog {
  private let connection: Connection

  package init(_ connection: Connection) {
    self.connection = connection
  }

  /// The offerings that match, by category, type and code.
  ///
  /// - Throws: `InputError` for a segment, geo, industry, category, type, stage or delivery that
  ///   nobody has ever heard of, with the known ones.
  package func offerings(_ filter: OfferingFilter, asOf: AsOf) throws -> [Offering] {
    let all = try offerings(asOf: asOf)
    try check(filter, against: all)
    return all.filter(filter.matches)
  }

  /// The versions of one offering, oldest first.
  package func versions(of code: String) throws -> [Offering] {
    let versions = try connection.run(SQL.Queries.offeringVersions.statement, [code])
      .map { try Offering($0) }
    guard !versions.isEmpty else {
      let codes = try offerings(asOf: AsOf(nil, on: connection)).map(\.code)
      throw InputError(
        codes.isEmpty
          ? "the catalog is empty; offerbook load offerings FILE fills it"
          : "no offering has the code '\(code)'\(Spelling.suggestion(for: code, among: codes)); "
            + "offerbook offerings lists them")
    }
    return versions
  }

  private func offerings(asOf: AsOf) throws -> [Offering] {
    try connection.run(SQL.Queries.offerings.statement, [asOf.load]).map { try Offering($0) }
  }

  private func check(_ filter: OfferingFilter, against all: [Offering]) throws {
    try check(filter.segment, "segment", among: used("segment"))
    try check(filter.geo, "geo", among: used("geo"))
    try check(filter.industry, "industry", among: used("industry"))
    try check(filter.category, "category", among: all.map(\.category))
    try check(filter.type, "type", among: all.compactMap(\.type))
    try check(filter.stage, "stage", among: choices("stage"))
    try check(filter.delivery, "delivery", among: choices("delivery"))
  }

  private func check(_ wanted: String?, _ name: String, among known: [String]) throws {
    guard let wanted, !known.contains(where: { $0.lowercased() == wanted.lowercased() }) else {
      return
    }
    let list = known.isEmpty ? "none yet" : Set(known).sorted().joined(separator: ", ")
    throw InputError("no \(name) is called '\(wanted)'; known are \(list)")
  }

  /// The values that the catalog or the deals use.
  private func used(_ dimension: String) throws -> [String] {
    try connection.run(SQL.Queries.catalogValues.statement, [dimension])
      .map { try $0.get("value") }
  }

  private func choices(_ column: String) -> [String] {
    let kind = Feed.offerings.columns.first { $0.name == column }?.kind
    guard case .choice(let values) = kind else { return [] }
    return values
  }
}
