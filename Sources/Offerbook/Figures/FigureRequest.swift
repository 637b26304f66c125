/// What figures are asked for.
package struct FigureRequest: Sendable {
  package var indicators: [Indicator]
  package var periods: [Period]
  package var by: [Dimension]
  package var filter: Slice
  /// An indicator whose slices are listed too where the others have nothing.
  package private(set) var listing: Indicator?

  /// - Throws: `InputError` when an indicator's measures do not carry a dimension.
  package init(
    indicators: [Indicator], periods: [Period], by: [Dimension] = [], filter: Slice = [:]
  ) throws {
    self.indicators = indicators
    self.periods = periods
    self.by = by
    self.filter = filter
    for indicator in indicators {
      for dimension in by + filter.keys.sorted(by: { $0.rawValue < $1.rawValue })
      where !indicator.dimensions.contains(dimension) {
        let carried = Dimension.allCases.filter(indicator.dimensions.contains)
          .map(\.rawValue).joined(separator: ", ")
        throw InputError(
          "\(indicator.name) has no \(dimension.rawValue): it is \(indicator.formula), "
            + "which can be broken down by \(carried)")
      }
    }
    if let twice = by.first(where: { dimension in by.count { $0 == dimension } > 1 }) {
      throw InputError("--by names \(twice.rawValue) twice")
    }
  }
  /// Lists every slice that has deals, where figures are by what deals are stamped with: that it has
  /// nothing of an indicator is a zero, and not a gap.
  package func listingDeals() throws -> FigureRequest {
    guard !by.isEmpty, Dimension.slice.isSuperset(of: by + filter.keys) else { return self }
    var request = self
    request.listing = try .named("deal-attach-rate")
    return request
  }
}
