@testable import Offerbook

/// A random plan of the two parts of the dollar attach rate, and what it comes to.
struct RandomPlan {
  /// Planned whole amounts by indicator, month and segment; a blank segment is the whole.
  private(set) var values: [String: [Int: [String: Int]]] = [:]

  static let version = "P"
  private static let segments = ["Large", "Mid-Market", "SMB", "Unassigned"]

  init(_ maker: inout RandomPractice) {
    let planned = Self.segments.filter { _ in maker.chance(70) }
    for month in RandomPractice.months {
      for indicator in ["services-bookings", "net-arr"] {
        for segment in planned {
          let value = Int.random(in: 1...40, using: &maker.random) * 250
          values[indicator, default: [:]][month, default: [:]][segment] = value
        }
        if maker.chance(15) { values[indicator, default: [:]][month, default: [:]][""] = 12_000 }
      }
    }
  }

  var csv: String {
    let rows = values.sorted { $0.key < $1.key }.flatMap { indicator, months in
      months.sorted { $0.key < $1.key }.flatMap { month, segments in
        segments.sorted { $0.key < $1.key }.map { segment, value in
          let name = Month(year: 0, month: month + 1)
          return "\(Self.version),\(indicator),\(name),\(segment),\(value),USD"
        }
      }
    }
    return (["version,indicator,month,segment,value,currency"] + rows).joined(separator: "\n")
      + "\n"
  }

  /// The sum of the values given for just this segment; nil where there is none.
  func amount(_ indicator: String, _ period: ModelPeriod, segment: String) -> Int? {
    let given = period.months.compactMap { values[indicator]?[$0]?[segment] }
    return given.isEmpty ? nil : given.reduce(0, +)
  }

  /// The whole: in each month the value given for it, or else the sum of its segments.
  func whole(_ indicator: String, _ period: ModelPeriod) -> Int? {
    let given = period.months.compactMap { values[indicator]?[$0] }
    let sums = given.map { segments in segments[""] ?? segments.values.reduce(0, +) }
    return sums.isEmpty ? nil : sums.reduce(0, +)
  }
}
