internal import Postgres

extension FiscalCalendar {
  /// Reads the calendar of this century without its last year, so that two digits name one year.
  static func century(_ connection: Connection, settings: Settings) throws -> FiscalCalendar {
    try FiscalCalendar(
      connection, settings: settings, from: centuryStart, through: centuryEnd)
  }

  /// The months of a quarter `FY27-Q3` or a year `FY27`; none where the calendar has only a part.
  func months(named name: String) -> [Month] {
    let months = Month.range(Self.centuryStart, Self.centuryEnd)
      .filter { quarter(of: $0) == name || year(of: $0) == name }
    return months.count == (name.contains("-") ? 3 : 12) ? months : []
  }

  private static let centuryStart = Month(year: 2000, month: 1)
  private static let centuryEnd = Month(year: 2098, month: 12)
}
