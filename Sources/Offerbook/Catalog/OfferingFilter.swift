/// Which offerings are asked for; matching ignores case, and a blank list in the catalog is "all".
package struct OfferingFilter: Sendable {
  package var segment: String?
  package var geo: String?
  package var industry: String?
  package var category: String?
  package var type: String?
  package var stage: String?
  package var delivery: String?
  /// Words that must all stand somewhere in the code, name, SKU, type or summary.
  package var search: String?
  /// Offerings that were launched on or before this day and not retired by then.
  package var day: CalendarDate?

  package init() {}

  func matches(_ offering: Offering) -> Bool {
    serves(offering.segments, segment) && serves(offering.geos, geo)
      && serves(offering.industries, industry) && equals(offering.category, category)
      && equals(offering.type, type) && equals(offering.stage, stage)
      && delivers(offering) && mentions(offering) && isOffered(offering)
  }

  private func serves(_ list: [String], _ wanted: String?) -> Bool {
    guard let wanted else { return true }
    return list.isEmpty || list.contains { equals($0, wanted) }
  }

  private func equals(_ value: String?, _ wanted: String?) -> Bool {
    guard let wanted else { return true }
    return value?.lowercased() == wanted.lowercased()
  }

  /// An offering for both, or one that does not say, is delivered either way.
  private func delivers(_ offering: Offering) -> Bool {
    guard let delivery, let own = offering.delivery else { return true }
    return equals(own, delivery) || equals(own, "both")
  }

  private func mentions(_ offering: Offering) -> Bool {
    guard let search else { return true }
    let text = [offering.code, offering.name, offering.sku, offering.type, offering.summary]
      .compactMap { $0 }.joined(separator: "\n").lowercased()
    return search.lowercased().split(separator: " ").allSatisfy { text.contains($0) }
  }

  private func isOffered(_ offering: Offering) -> Bool {
    guard let day else { return true }
    let isLaunched = offering.launchedOn.map { $0 <= day } ?? true
    let isRetired = offering.retiredOn.map { $0 <= day } ?? false
    return isLaunched && !isRetired
  }
}
