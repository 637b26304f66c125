import Testing

@testable import Offerbook

/// Periods in fiscal years that start in any month, named by the year they end or start in.
@Suite struct PeriodTests {
  private func calendar(
    startingIn month: Int, isNamedByEnd: Bool = true
  ) throws -> FiscalCalendar {
    let practice = try Practice(catalog: nil)
    var settings = try Settings(practice.connection, asOf: 0)
    settings.fiscalYearStart = month
    settings.isNamedByEnd = isNamedByEnd
    return try FiscalCalendar(
      practice.connection, settings: settings, from: Month(year: 2025, month: 1),
      through: Month(year: 2027, month: 12))
  }

  private let october = Month(year: 2026, month: 10)

  @Test func aYearThatStartsInFebruary() throws {
    let calendar = try calendar(startingIn: 2)
    let drawn = DrawnTable.draw(
      ["kind", "label", "from", "through", "months"],
      Period.Kind.allCases.map { kind in
        let period = calendar.period(kind, of: october)
        return [
          kind.rawValue, period.label, period.months.first?.description,
          period.months.last?.description, "\(period.months.count)",
        ]
      })
    #expect(
      drawn == """
        kind     label        from     through  months
        month    2026-10      2026-10  2026-10  1
        quarter  FY27-Q3      2026-08  2026-10  3
        year     FY27         2026-02  2027-01  12
        qtd      2026-10/qtd  2026-08  2026-10  3
        ytd      2026-10/ytd  2026-02  2026-10  9
        ttm      2026-10/ttm  2025-11  2026-10  12
        """)
  }

  @Test(
    arguments: [
      (1, "FY26-Q4", "FY26-Q4"), (2, "FY27-Q3", "FY26-Q3"), (4, "FY27-Q3", "FY26-Q3"),
      (7, "FY27-Q2", "FY26-Q2"), (10, "FY27-Q1", "FY26-Q1"), (11, "FY26-Q4", "FY25-Q4"),
      (12, "FY26-Q4", "FY25-Q4"),
    ])
  func theNameOfAYear(start: Int, byEnd: String, byStart: String) throws {
    #expect(try calendar(startingIn: start).quarter(of: october) == byEnd)
    #expect(
      try calendar(startingIn: start, isNamedByEnd: false).quarter(of: october) == byStart)
  }

  @Test(arguments: 1...12)
  func everyStartDividesYearsIntoQuartersOfThreeMonths(start: Int) throws {
    let calendar = try calendar(startingIn: start)
    let months = Month.range(Month(year: 2025, month: 1), Month(year: 2027, month: 12))
    for month in months {
      let number = month.year * 12 + month.month - 1
      for kind in Period.Kind.allCases {
        let model = ModelPeriod(kind, of: number, fiscalYearStart: start)
        let period = calendar.period(kind, of: month)
        #expect(period.label == model.label)
        #expect(period.months.map { $0.year * 12 + $0.month - 1 } == model.months)
      }
    }
  }

  @Test func aRangeOfMonthsIsCoveredByEachPeriodOnce() throws {
    let periods = try calendar(startingIn: 2).periods(
      .quarter, from: Month(year: 2026, month: 1), through: october)
    #expect(periods.map(\.label) == ["FY26-Q4", "FY27-Q1", "FY27-Q2", "FY27-Q3"])
  }

  @Test func aMonthBeyondTheCalendarIsRefused() throws {
    let practice = try Practice(catalog: nil)
    let month = Month(year: 2101, month: 1)
    #expect(throws: InputError.self) {
      try FiscalCalendar(
        practice.connection, settings: Settings(practice.connection, asOf: 0), from: month,
        through: month)
    }
  }
}
