/// Writes the agreed plan for the fiscal year of the last month and the one before it.
struct AgreedPlan {
  let volume: Volume

  private static let version = "agreed"

  func write(to folder: String) throws {
    let file = try FeedFile(.plan, in: folder)
    let end = volume.through.fiscalYearStart.advanced(by: 12)
    let months = end.advanced(by: -24)..<end
    for expectation in Expectation.all {
      for month in months {
        for segment in Segment.allCases {
          for geo in Geo.allCases {
            try amount(expectation, month, segment, geo, in: file)
          }
        }
      }
    }
    for (indicator, rates) in Self.rates {
      for month in months {
        let rate = rates[month < end.advanced(by: -12) ? 0 : 1]
        try row(indicator, month, nil, nil, currency: nil, in: file) { file.add(rate) }
      }
    }
    try file.close()
  }

  /// Planned for the whole, a rate for each of the two years.
  private static let rates = [
    ("deal-attach-rate", ["0.14", "0.15"]),
    ("product-deal-attach-rate", ["0.11", "0.12"]),
  ]

  private func amount(
    _ expectation: Expectation, _ month: Month, _ segment: Segment, _ geo: Geo, in file: FeedFile
  ) throws {
    let months = expectation.lag.map { month.advanced(by: -$0) }
    let weight = months.reduce(0) { $0 + Season.weight($1, since: volume.first) } / months.count
    let whole = (volume.first...volume.through).reduce(0) {
      $0 + Season.weight($1, since: volume.first)
    }
    // The expectation is for 4,000 lines in thirty months; other practices are in proportion.
    let dollars = expectation.thousands(segment, geo) * 1_000 * volume.lines / 4_000
    let planned = (dollars * weight / whole + 250) / 500 * 500
    try row(expectation.indicator, month, segment, geo, currency: "USD", in: file) {
      file.add(Money.dollars(planned))
    }
  }

  private func row(
    _ indicator: String, _ month: Month, _ segment: Segment?, _ geo: Geo?, currency: String?,
    in file: FeedFile, value: () -> Void
  ) throws {
    file.add(Self.version)
    file.add(indicator)
    file.add(month.description)
    file.add(segment?.rawValue)
    file.add(geo?.rawValue)
    file.blank()
    value()
    file.add(currency)
    try file.endRow()
  }
}
