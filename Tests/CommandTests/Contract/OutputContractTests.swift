import TestSupport
import Testing

@Suite("What commands print")
struct OutputContractTests {
  @Test("is data on standard output and talk on standard error")
  func channels() throws {
    let workshop = try Workshop(.practice)
    for line in ["loads", "figures net-arr --month 2026-10", "bookings", "offerings", "check"] {
      let result = try workshop.sh("offerbook \(line)")
      #expect(!result.output.isEmpty && result.errors.isEmpty, "\(line)")
    }
    let report = try workshop.sh("offerbook report 2026-10 -o october.html")
    #expect(report.output.isEmpty && report.errors == "wrote october.html\n")
    let refused = try workshop.sh("offerbook load bookings plan.csv")
    #expect(refused.output.isEmpty && refused.errors.hasPrefix("offerbook: plan.csv:1: "))
  }

  @Test("has no colour, with and without NO_COLOR", arguments: ["", "NO_COLOR=1"])
  func colour(_ variable: String) throws {
    let workshop = try Workshop(.practice)
    for line in ["loads", "figures services-bookings --month 2026-10", "report 2026-10", "check"] {
      let result = try workshop.sh("\(variable) offerbook \(line)")
      #expect(!result.output.contains("\u{1B}") && !result.errors.contains("\u{1B}"), "\(line)")
    }
  }

  @Test("may be cut short by the reader without a complaint")
  func brokenPipe() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook report 2026-10 | head -1
      Services report, October 2026
      """)
  }
}
