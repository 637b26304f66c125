import Offerbook
import TestSupport
import Testing

@testable import Rendering

@Suite("The schema of a report in JSON")
struct SchemaTests {
  @Test("holds for a report with every kind of block")
  func valid() throws {
    #expect(try faults(in: FixtureReport.report.rendered(as: .json)) == "")
  }

  @Test("allows no other key and asks for every one")
  func strict() throws {
    let json = try FixtureReport.report.rendered(as: .json)
    let more = json.replacing("\"subtitle\":", with: "\"other\": 1,\n  \"subtitle\":")
    #expect(try faults(in: more).contains("'other' was unexpected"))
    let fewer = json.replacing("\"is_good\": null", with: "\"is_bad\": null")
    #expect(try !faults(in: fewer).isEmpty)
    let status = json.replacing("\"status\": \"on-track\"", with: "\"status\": \"fine\"")
    #expect(try faults(in: status).contains("fine") || !faults(in: status).isEmpty)
  }

  private func faults(in json: String) throws -> String {
    let folder = try TemporaryFolder()
    return try IndependentReader.read(
      "schema.py", folder.write(ReportSchema.text, to: "schema.json"),
      folder.write(json, to: "report.json"))
  }
}
