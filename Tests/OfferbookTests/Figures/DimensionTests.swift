import Testing

@testable import Offerbook

/// A dimension that an indicator's measures do not carry is refused with a sentence.
@Suite struct DimensionTests {
  @Test func aRatioOfDealsHasNoOffering() throws {
    let error = #expect(throws: InputError.self) {
      try FigureRequest(
        indicators: [.named("dollar-attach-rate")], periods: [], by: [.segment, .offering])
    }
    #expect(
      error?.message == """
        dollar-attach-rate has no offering: it is services bookings / net arr, which can be broken \
        down by segment, geo, industry, order_type, deal_path
        """)
  }

  @Test func norCanItBeFilteredByOne() throws {
    #expect(throws: InputError.self) {
      try FigureRequest(
        indicators: [.named("services-share-of-bookings")], periods: [],
        filter: [.category: "Education"])
    }
  }

  @Test func servicesCarryAll() throws {
    let indicators = try ["services-bookings", "services-revenue"].map { try Indicator.named($0) }
    let request = try FigureRequest(
      indicators: indicators, periods: [], by: Dimension.allCases)
    #expect(request.by.count == 8)
  }

  @Test func aDimensionIsNamedOnce() throws {
    let error = #expect(throws: InputError.self) {
      try FigureRequest(
        indicators: [.named("net-arr")], periods: [], by: [.geo, .segment, .geo])
    }
    #expect(error?.message == "--by names geo twice")
  }

  @Test func namesIgnoreCaseAndUnknownOnesListTheKnown() throws {
    #expect(try Dimension.named("Order_Type") == .orderType)
    let error = #expect(throws: InputError.self) { try Dimension.named("region") }
    #expect(error?.message.hasSuffix("delivery, category, offering") == true)
  }

  @Test func valuesAreFoundIgnoringCase() throws {
    let practice = try Practice()
    try practice.load(
      "bookings",
      """
      opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id,segment
      D1,1,2026-10-05,services,90,USD,EDU,A1,Mid-Market
      D2,1,2026-10-05,services,90,USD,EDU,A1,
      """)
    func value(_ text: String, _ dimension: Dimension) throws -> String {
      try KnownValues.value(text, of: dimension, on: practice.connection)
    }
    #expect(try value("mid-market", .segment) == "Mid-Market")
    #expect(try value("unassigned", .segment) == "Unassigned")
    #expect(try value("edu", .offering) == "EDU")
    #expect(try value("EDUCATION", .category) == "Education")
    #expect(try value("Partner", .delivery) == "partner")
    let error = #expect(throws: InputError.self) { try value("Huge", .segment) }
    #expect(
      error?.message == "no segment is called 'Huge'; known are Mid-Market, Unassigned")
  }
}
