import Offerbook

/// The charts of the fixture that have panels: bookings by segment over months, rates as dots.
enum FixturePanels {
  static let bookings = ReportChart(
    name: "bookings-multiples", title: "Services bookings by segment and month, USD",
    summary: "Large grew over the year; SMB has fallen short since August.", kind: .multiples,
    unit: .amount, points: amounts)

  static let rates = ReportChart(
    name: "attach-dots", title: "Bookings attached rate by segment, twelve months, %",
    summary: "Large is at its highest of the year, SMB at its lowest.", kind: .dots, unit: .ratio,
    points: rateRows)

  private static let amounts: [ReportPoint] =
    FixtureTrend.months(
      panel: "Large",
      actual: [
        "401000", "620500", "750000", "310000", "455000", "668000", "490000", "540000", "700500",
        "372000", "508000", "612400",
      ],
      plan: plan("540000"))
    + FixtureTrend.months(
      panel: "Mid-Market",
      actual: [
        "270100", "410000", "505000", "220000", "300000", "440500", "330000", "370200", "468000",
        "245000", "340000", "401800.50",
      ],
      plan: plan("470000"))
    + FixtureTrend.months(
      panel: "SMB",
      actual: [
        "141300", "209650", "255000", "110200.50", "150500", "211980", "168000", "195120",
        "233640", "125180", "167000", "182100",
      ],
      plan: plan("280000"))
    + FixtureTrend.months(
      panel: "قطاع عام <b>",
      actual: [
        nil, nil, nil, nil, nil, "-24000", nil, nil, nil, nil, nil, "8000",
      ],
      plan: Array(repeating: nil, count: 12))

  private static let rateRows: [ReportPoint] =
    FixtureTrend.months(
      panel: "Large",
      actual: [
        "0.0580", "0.0612", "0.0633", "0.0601", "0.0590", "0.0644", "0.0650", "0.0671", "0.0690",
        "0.0660", "0.0702", "0.0722",
      ], plan: plan("0.065"))
    + FixtureTrend.months(
      panel: "Mid-Market",
      actual: [
        "0.0540", "0.0610", "0.0655", nil, "0.0560", "0.0571", "0.0590", "0.0602", "0.0611",
        "0.0575", "0.0580", "0.0584",
      ], plan: plan("0.06"))
    + FixtureTrend.months(
      panel: "SMB",
      actual: [
        "0.0520", "0.0515", "0.0530", "0.0501", "0.0490", "0.0488", "0.0471", "0.0480", "0.0466",
        "0.0450", "0.0431", "0.0412",
      ], plan: plan("0.055"))
    + FixtureTrend.months(
      panel: "Public Sector and Education",
      actual: Array(repeating: nil, count: 11) + ["0.0105"],
      plan: Array(repeating: nil, count: 12))

  private static func plan(_ last: ExactDecimal) -> [ExactDecimal?] {
    Array(repeating: nil, count: 3) + Array(repeating: last, count: 9)
  }
}
