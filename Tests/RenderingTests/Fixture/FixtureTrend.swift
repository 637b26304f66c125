import Offerbook

/// The charts of the fixture: gaps, months without plan, negative values.
enum FixtureTrend {
  static let bookings = ReportChart(
    name: "bookings-trend", title: "Services bookings by month, USD",
    summary: "Bookings reached 1,204,301 in October 2026, 7 % under plan; the best month was "
      + "January 2026.",
    kind: .columns, unit: .amount,
    points: months(
      actual: [
        "812400", "1240150", "1510000", "640200.50", "905500", "1320480", "988000", "1105320",
        "1402140", "742180", "1015000", "1204300.50",
      ],
      plan: [
        nil, nil, nil, "800000", "950000", "1150000", "900000", "1050000", "1180000", "980000",
        "1310000", "1290000",
      ],
      priorYear: [
        "700000", "1105000", "1210500", "690000", "870000", "1001200", "934000", "1188000",
        "1231000", "811000", "990000", nil,
      ])
      + [
        ReportPoint(label: "Nov 2026", actual: nil, plan: "1100000", forecast: "1180000"),
        ReportPoint(label: "Dec 2026", actual: nil, plan: "1350000", forecast: "1150000"),
      ])

  static let attach = ReportChart(
    name: "attach-trend", title: "Bookings attached rate by month, %",
    summary: "The rate moved between 4.9 % and 7.0 % and was 6.1 % in October 2026.",
    kind: .line, unit: .ratio,
    points: months(
      actual: [
        "0.0521", "0.0612", "0.0704", nil, "0.0488", "0.0630", "0.0571", "0.0598", "0.0655",
        "0.0490", "0.0542", "0.0613",
      ],
      plan: [
        nil, nil, nil, "0.055", "0.055", "0.055", "0.058", "0.058", "0.058", "0.06", "0.06", "0.06",
      ],
      priorYear: [
        "0.0480", "0.0502", "0.0551", "0.0499", "0.0510", "0.0533", "0.0528", "0.0541", "0.0580",
        "0.0512", "0.0530", "0.0555",
      ]))

  static let revenue = ReportChart(
    name: "revenue-trend", title: "Services revenue by month, USD",
    summary: "Revenue was 988,140 in October 2026; March 2026 has no data.",
    kind: .columns, unit: .amount,
    points: months(
      actual: [
        "710200", "698450", "820140", "733900", nil, "851200", "790330", "842110", "901740",
        "803275.10", "919000", "988140",
      ],
      plan: [
        nil, nil, nil, "750000", "750000", "800000", "800000", "820000", "850000", "900000",
        "920000", "760000",
      ]))

  static let backlogChange = ReportChart(
    name: "backlog-change", title: "Change of backlog by month, USD",
    summary: "Backlog shrank by 216,161 in October 2026, the third month of twelve to do so.",
    kind: .columns, unit: .amount,
    points: months(
      actual: [
        "102200", "541700", "689860", "-93699.50", "55500", "469280", "197670", "263210", "500400",
        "-61095.10", "96000", "-216160.50",
      ],
      plan: Array(repeating: nil, count: 12)))

  static let bookingsBySegment = ReportChart(
    name: "bookings", title: "Services bookings by segment, October 2026, USD",
    summary: "Large is the only segment over plan.", kind: .bars, unit: .amount,
    points: [
      ReportPoint(label: "Large", actual: "612400", plan: "540000", priorYear: "505000"),
      ReportPoint(label: "Mid-Market", actual: "401800.50", plan: "470000", priorYear: "440000"),
      ReportPoint(label: "SMB", actual: "182100", plan: "280000", priorYear: "150500"),
      ReportPoint(label: "Public Sector and Education", actual: "8000", plan: nil),
      ReportPoint(label: "Unassigned", actual: nil, plan: nil),
    ])

  static let attachBySegment = ReportChart(
    name: "attach", title: "Bookings attached rate by segment, October 2026, %",
    summary: "Large attaches 7.2 %, SMB 4.1 %.", kind: .bars, unit: .ratio,
    points: [
      ReportPoint(label: "Large", actual: "0.0722", plan: "0.065"),
      ReportPoint(label: "Mid-Market", actual: "0.0584", plan: "0.06"),
      ReportPoint(label: "SMB", actual: "0.0412", plan: "0.055"),
      ReportPoint(label: "Public Sector and Education", actual: "-0.0105", plan: nil),
    ])

  static func months(
    panel: String? = nil, actual: [ExactDecimal?], plan: [ExactDecimal?],
    priorYear: [ExactDecimal?] = []
  ) -> [ReportPoint] {
    let first = Month(year: 2025, month: 11)
    return zip(actual, plan).enumerated().map { index, values in
      ReportPoint(
        panel: panel, label: first.advanced(by: index).shortName, actual: values.0,
        plan: values.1, priorYear: priorYear.indices.contains(index) ? priorYear[index] : nil)
    }
  }
}
