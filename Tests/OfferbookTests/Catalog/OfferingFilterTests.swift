import Testing

@testable import Offerbook

/// Which offerings are listed: a blank in the catalog is "all", and matching ignores case.
@Suite struct OfferingFilterTests {
  private func listed(_ change: (inout OfferingFilter) throws -> Void) throws -> [String] {
    let practice = try Practice(
      catalog: """
        offering_code,name,category,type,stage,delivery,segments,geos,launched_on,retired_on,summary
        EDU,Training,Education,Course,available,both,Large;SMB,,2026-01-01,,Git basics
        IMP,Implementation,Consulting,Deploy,available,direct,Large,EMEA;APAC,2026-03-01,2026-10-01,
        MIG,Migration,Consulting,Move,pilot,partner,,AMER,,,From Git to Git
        IDE,Idea,Consulting,,idea,,,,,,
        """)
    var filter = OfferingFilter()
    try change(&filter)
    return try Catalog(practice.connection)
      .offerings(filter, asOf: AsOf(nil, on: practice.connection)).map(\.code)
  }

  @Test func allAreListedByCategoryTypeAndCode() throws {
    #expect(try listed { _ in } == ["IMP", "MIG", "IDE", "EDU"])
  }

  @Test func aBlankListServesAll() throws {
    #expect(try listed { $0.segment = "SMB" } == ["MIG", "IDE", "EDU"])
    #expect(try listed { $0.geo = "emea" } == ["IMP", "IDE", "EDU"])
  }

  @Test func oneForBothOrThatDoesNotSayIsDeliveredEitherWay() throws {
    #expect(try listed { $0.delivery = "partner" } == ["MIG", "IDE", "EDU"])
    #expect(try listed { $0.delivery = "Direct" } == ["IMP", "IDE", "EDU"])
  }

  @Test func otherColumnsMatchIgnoringCase() throws {
    #expect(try listed { $0.category = "CONSULTING" } == ["IMP", "MIG", "IDE"])
    #expect(try listed { $0.type = "course" } == ["EDU"])
    #expect(try listed { $0.stage = "Available" } == ["IMP", "EDU"])
    #expect(
      try listed {
        $0.category = "consulting"
        $0.stage = "pilot"
      } == ["MIG"])
  }

  @Test func allWordsOfASearchStandSomewhere() throws {
    #expect(try listed { $0.search = "git" } == ["MIG", "EDU"])
    #expect(try listed { $0.search = "GIT basics edu" } == ["EDU"])
    #expect(try listed { $0.search = "git nowhere" } == [])
  }

  @Test(
    arguments: [
      ("2025-12-31", ["MIG", "IDE"]), ("2026-01-01", ["MIG", "IDE", "EDU"]),
      ("2026-09-30", ["IMP", "MIG", "IDE", "EDU"]), ("2026-10-01", ["MIG", "IDE", "EDU"]),
    ])
  func onADayOfferingsAreLaunchedAndNotYetRetired(day: String, codes: [String]) throws {
    #expect(try listed { $0.day = CalendarDate(day) } == codes)
  }

  @Test func unknownValuesListTheKnown() throws {
    func message(_ change: (inout OfferingFilter) throws -> Void) -> String? {
      #expect(throws: InputError.self) { try listed(change) }?.message
    }
    #expect(message { $0.segment = "Huge" } == "no segment is called 'Huge'; known are Large, SMB")
    #expect(message { $0.geo = "Mars" } == "no geo is called 'Mars'; known are AMER, APAC, EMEA")
    #expect(message { $0.industry = "Any" } == "no industry is called 'Any'; known are none yet")
    #expect(
      message { $0.category = "Support" }
        == "no category is called 'Support'; known are Consulting, Education")
    #expect(
      message { $0.stage = "done" } == """
        no stage is called 'done'; known are available, backlog, building, idea, pilot, retired
        """)
  }
}
