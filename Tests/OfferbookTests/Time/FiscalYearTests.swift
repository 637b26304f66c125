import Testing

@testable import Offerbook

@Suite("Fiscal years") struct FiscalYearTests {
  /// Each month of three years by each start and name, against counting months by hand.
  @Test(arguments: 1...12, ["end", "start"])
  func startInAnyMonthAndAreNamedByEndOrStart(start: Int, name: String) throws {
    let practice = try Practice(catalog: nil)
    _ = try Settings.set(
      "fiscal-year-start", to: "\(start)", user: "tester", on: practice.connection)
    _ = try Settings.set("fiscal-year-name", to: name, user: "tester", on: practice.connection)
    let settings = try Settings(practice.connection, asOf: 2)
    let first = Month(year: 2023, month: 1)
    let months = Month.range(first, first.advanced(by: 35))
    let calendar = try FiscalCalendar(
      practice.connection, settings: settings, from: first, through: months[35])
    for month in months {
      var firstOfYear = month
      while firstOfYear.month != start { firstOfYear = firstOfYear.advanced(by: -1) }
      let last = firstOfYear.advanced(by: 11)
      let year = "FY\((name == "end" ? last : firstOfYear).year % 100)"
      let place = Month.range(firstOfYear, month).count - 1
      let firstOfQuarter = firstOfYear.advanced(by: place / 3 * 3)
      func expect(_ kind: Period.Kind, _ label: String, _ from: Month, _ through: Month) {
        let period = calendar.period(kind, of: month)
        #expect(period.label == label)
        #expect(period.months == Month.range(from, through))
      }
      expect(.month, "\(month)", month, month)
      expect(
        .quarter, "\(year)-Q\(place / 3 + 1)", firstOfQuarter, firstOfQuarter.advanced(by: 2))
      expect(.year, year, firstOfYear, last)
      expect(.qtd, "\(month)/qtd", firstOfQuarter, month)
      expect(.ytd, "\(month)/ytd", firstOfYear, month)
      expect(.ttm, "\(month)/ttm", month.advanced(by: -11), month)
    }
  }

  @Test func coverARangeOfMonthsOnceAndInOrder() throws {
    let practice = try Practice(catalog: nil)
    _ = try Settings.set("fiscal-year-start", to: "2", user: "tester", on: practice.connection)
    let (first, last) = (Month(year: 2025, month: 12), Month(year: 2026, month: 5))
    let calendar = try FiscalCalendar(
      practice.connection, settings: Settings(practice.connection, asOf: 1), from: first,
      through: last)
    func labels(_ kind: Period.Kind) -> [String] {
      calendar.periods(kind, from: first, through: last).map(\.label)
    }
    #expect(labels(.year) == ["FY26", "FY27"])
    #expect(labels(.quarter) == ["FY26-Q4", "FY27-Q1", "FY27-Q2"])
    #expect(labels(.month).count == 6)
  }
}
