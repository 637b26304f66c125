/// An additive monthly amount that the ledger keeps.
package struct Measure: Sendable {
  package let name: String
  /// The dimensions it can be broken down by.
  package let dimensions: Set<Dimension>

  /// All measures, as SQL/Measures posts them.
  package static let all: [Measure] = [
    Measure(name: "services-bookings", dimensions: .services),
    Measure(name: "services-revenue", dimensions: .services),
    Measure(name: "services-cost", dimensions: .services),
    Measure(name: "services-hours", dimensions: .services),
    Measure(name: "product-bookings", dimensions: .deals),
    Measure(name: "net-arr", dimensions: .deals),
    Measure(name: "deals", dimensions: .deals),
    Measure(name: "deals-with-services", dimensions: .deals),
    Measure(name: "product-deals", dimensions: .deals),
    Measure(name: "product-deals-with-own-services", dimensions: .deals),
    Measure(name: "product-deals-with-child-services", dimensions: .deals),
  ]

  /// The measure that says whether anything was booked in a month.
  static let deals = "deals"

  /// Whether a measure comes from bookings: where deals were booked, it is known, if only as zero.
  static func isOfBookings(_ name: String) -> Bool {
    !["services-revenue", "services-cost", "services-hours"].contains(name)
  }

  static func named(_ name: String) -> Measure? { all.first { $0.name == name } }
}

extension Set<Dimension> {
  fileprivate static let deals = Dimension.slice
  fileprivate static let services = Dimension.slice.union(Dimension.services)
}
