import Testing

@testable import Offerbook

/// A load names the values of a dimension that nobody used before, with the known one they resemble.
@Suite struct NewNamesTests {
  private static let header =
    "opportunity_id,line,close_date,kind,amount,currency,account_id,segment,geo"

  private static func deal(_ id: String, _ segment: String, _ geo: String = "") -> String {
    "\(id),1,2026-01-05,product,1,USD,A1,\(segment),\(geo)"
  }

  private static func csv(_ deals: String...) -> String {
    ([header] + deals).joined(separator: "\n")
  }

  private func practice() throws -> Practice {
    let practice = try Practice()
    let first = try practice.load("bookings", Self.csv(Self.deal("D1", "Enterprise")))
    #expect(first.notes == [])
    return practice
  }

  @Test func `a new value is named with the known one that it resembles`() throws {
    let result = try practice().load("bookings", Self.csv(Self.deal("D2", "Entreprise")))
    #expect(
      result.notes == [LoadNote(.newNames, count: 1, "new segment Entreprise; known: Enterprise")])
  }

  @Test func `a new value that resembles none is named too, and only once`() throws {
    let practice = try practice()
    let file = Self.csv(Self.deal("D2", "SMB"))
    #expect(
      try practice.attempt("bookings", file, isDryRun: true).notes.map(\.text) == [
        "new segment SMB"
      ])
    #expect(try practice.load("bookings", file).notes.map(\.text) == ["new segment SMB"])
    #expect(try practice.load("bookings", Self.csv(Self.deal("D3", "SMB"))).notes == [])
  }

  @Test func `a dimension that nobody used before has no new values`() throws {
    let result = try practice().load("bookings", Self.csv(Self.deal("D2", "Enterprise", "EMEA")))
    #expect(result.notes == [])
  }

  @Test func `five are named and the others counted`() throws {
    let deals = (1...7).map { Self.deal("X\($0)", "S\($0)-\(String(repeating: "z", count: 9))") }
    let csv = ([Self.header] + deals).joined(separator: "\n")
    let note = try #require(try practice().load("bookings", csv).notes.first)
    #expect(note.count == 7)
    #expect(note.text.hasPrefix("new in segment: S1-zzzzzzzzz, S2-zzzzzzzzz, "))
    #expect(note.text.hasSuffix(", S5-zzzzzzzzz and 2 more"))
  }

  @Test func `what is rejected brings no new value`() throws {
    let result = try practice().load(
      "bookings", Self.csv(Self.deal("D2", "Entreprise"), Self.deal("D2", "Entreprise")),
      tolerance: .records(2))
    #expect(result.notes == [])
  }

  @Test func `the catalog's words are named as well`() throws {
    let result = try practice().load(
      "offerings", "offering_code,name,category\nARC,Architecture,Consultng")
    #expect(result.notes.map(\.text) == ["new category Consultng; known: Consulting"])
  }
}
