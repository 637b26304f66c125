import Postgres
import Testing

@testable import Offerbook

/// Months and days are read in one form only, and written in it.
@Suite struct MonthTextTests {
  @Test(arguments: ["2026-10", "0001-01", "9999-12"])
  func aMonthIsReadAsItIsWritten(text: String) {
    #expect(Month(text)?.description == text)
  }

  @Test(
    arguments: [
      "2026-13", "2026-00", "0000-01", "2026-1", "26-10", "2026/10", "2026-10-01", " 2026-10",
      "2026-1０", "-026-10", "+026-10", "",
    ])
  func anythingElseIsNoMonth(text: String) {
    #expect(Month(text) == nil)
  }

  @Test(arguments: ["2026-10-31", "2024-02-29", "2000-02-29", "0001-01-01"])
  func aDayIsReadAsItIsWritten(text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(
    arguments: [
      "2026-02-29", "1900-02-29", "2026-04-31", "2026-10-00", "2026-10-32", "2026-10-1",
      "2026-10-+1", "2026-10/31", "2026-1031", "20261031", "2026-10-31 ", "2026-10-3x",
    ])
  func anythingElseIsNoDay(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func theDatabaseKeepsAMonthAsItsFirstDay() throws {
    let month = try #require(Month("2026-10"))
    #expect(month.postgresText == "2026-10-01")
    #expect(Month(postgresText: "2026-10-01") == month)
    #expect(Month(postgresText: "2026-10-02") == nil)
  }

  @Test func monthsCountOverTheEndsOfYears() throws {
    let month = try #require(Month("2026-11"))
    #expect(month.advanced(by: 3).description == "2027-02")
    #expect(month.advanced(by: -11).description == "2025-12")
    #expect(
      Month.range(month, month.advanced(by: 2)).map(\.description) == [
        "2026-11", "2026-12", "2027-01",
      ])
    #expect(Month.range(month, month.advanced(by: -1)).isEmpty)
  }
}
