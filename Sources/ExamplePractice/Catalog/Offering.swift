/// A service in the offer book.
struct Offering: Sendable {
  enum Stage: String {
    case idea, backlog, building, pilot, available, retired
  }

  enum Delivery: String {
    case direct, partner, both
  }

  /// What one unit of it is sold and charged as.
  enum Unit: String {
    case session, seat, package, hour, block, team
  }

  let code: String
  let name: String
  let type: OfferingType
  /// Packaged offerings have a SKU: here it is the offering's code.
  var packaged = true
  var stage = Stage.available
  var maturity: String
  var delivery = Delivery.direct
  var segments: [Segment] = []
  var geos: [Geo] = []
  var industries: [Industry] = []
  /// Dollars a unit; nil while nobody has set a price.
  var price: Int?
  var unit: Unit?
  var days: Int?
  /// Hours of work in one unit.
  var hours = 0
  let owner: String
  var launched: Day?
  var retired: Day?
  let summary: String
  /// How often each segment chooses it.
  var appeal = BySegment(0, 0, 0, 0)

  /// Whether a deal that closes on this day can hold it.
  func isSold(on day: Day, to profile: Profile) -> Bool {
    guard let launched, launched <= day, price != nil else { return false }
    if let retired, retired <= day { return false }
    return (segments.isEmpty || segments.contains(profile.size))
      && (geos.isEmpty || geos.contains(profile.geo))
      && (industries.isEmpty || profile.industry.map(industries.contains) ?? false)
  }
}

/// Types and the category each belongs to.
enum OfferingType: String {
  case standardTraining = "Standard training"
  case customTraining = "Custom training"
  case implementation = "Implementation"
  case migration = "Migration"
  case integration = "Integration"
  case advisory = "Advisory"

  var category: String { isEducation ? "Education" : "Consulting" }

  var isEducation: Bool { self == .standardTraining || self == .customTraining }
}
