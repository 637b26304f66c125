import Testing

@testable import Offerbook

/// Settings that change figures are loads: numbered, dated and undone like any other.
@Suite struct SettingsTests {
  private func set(_ name: String, _ value: String, in practice: Practice) throws -> Int {
    try Settings.set(name, to: value, user: "tester", on: practice.connection)
  }

  @Test(
    arguments: [
      ("fiscal-year-start", "13"), ("fiscal-year-start", "February"), ("fiscal-year-name", "both"),
      ("reporting-currency", "XXX"), ("on-track", "high"), ("colour", "blue"),
    ])
  func whatASettingMayBe(name: String, value: String) throws {
    let practice = try Practice(catalog: nil)
    #expect(throws: InputError.self) { try set(name, value, in: practice) }
    #expect(try Journal(practice.connection).entries().isEmpty)
  }

  @Test func eachHasAHistory() throws {
    let practice = try Practice(catalog: nil)
    #expect(try set("fiscal-year-start", "2", in: practice) == 1)
    #expect(try set("fiscal-year-start", "7", in: practice) == 2)
    func start(_ asOf: String?) throws -> String? {
      try Settings.values(practice.connection, asOf: AsOf(asOf, on: practice.connection))
        .first { $0.name == "fiscal-year-start" }?.value
    }
    #expect(try start("0") == nil)
    #expect(try start("1") == "2")
    #expect(try start(nil) == "7")
    try practice.undo(2)
    #expect(try start(nil) == "2")
    #expect(try start("2") == "7")
  }

  @Test func amountsHaveTheDecimalsOfTheirCurrency() throws {
    let practice = try Practice()
    try practice.load(
      "bookings",
      """
      opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id
      D1,1,2026-10-05,services,90.5,JPY,EDU,A1
      D2,1,2026-11-05,services,-90.5,JPY,EDU,A1
      """)
    let figures = try ["2026-10", "2026-11"].flatMap {
      try practice.figures(["services-bookings"], of: $0)
    }
    #expect(figures.map { $0.value?.description } == ["91", "-91"])
    #expect(figures.map { $0.numerator?.description } == ["90.5", "-90.5"])
  }
}
