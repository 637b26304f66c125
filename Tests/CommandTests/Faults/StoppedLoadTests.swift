import Foundation
import TestSupport
import Testing

@Suite("A load that is stopped in its middle")
struct StoppedLoadTests {
  /// How a load comes to its end before its time.
  enum Stop: String, CaseIterable {
    case interrupted, terminated, killed, disconnected

    var status: Int32 {
      switch self {
      case .interrupted, .terminated: 130
      case .killed: 128 + SIGKILL
      case .disconnected: 69
      }
    }

    var words: String {
      switch self {
      case .interrupted, .terminated: "offerbook: interrupted; nothing was committed\n"
      case .killed: ""
      case .disconnected:
        """
        offerbook: the connection to the database was lost: server closed the connection \
        unexpectedly
          what was not reported as done was not committed; offerbook loads shows what is there

        """
      }
    }
  }

  @Test(
    "commits nothing, and the same load then succeeds",
    arguments: Stop.allCases, ["opportunity", "posting"])
  func stopped(_ stop: Stop, before table: String) throws {
    let workshop = try Workshop(.practice)
    _ = try workshop.sh("sed -e 's/D-/E-/g' -e 's/2026-10/2026-11/' october.csv > november.csv")
    let ledger = try HeldLedger(table, connect: workshop.database.connect)
    let load = try workshop.start("load", "bookings", "november.csv")
    let session = try ledger.waitForLoad()
    switch stop {
    case .interrupted: load.signal(SIGINT)
    case .terminated: load.signal(SIGTERM)
    case .killed: load.signal(SIGKILL)
    case .disconnected: try ledger.terminate(session)
    }
    let result = try load.finish()
    #expect(result.status == stop.status)
    #expect(result.output.isEmpty)
    #expect(result.errors == stop.words)
    try ledger.release()
    try workshop.expect(
      """
      $ offerbook loads --format csv | wc -l
      6
      $ offerbook load bookings november.csv | cut -d: -f1
      load 6
      $ offerbook check > checks.txt; echo $?
      0
      """)
  }

  @Test("by Ctrl-C while it waits for its standard input ends at once")
  func waitingForInput() throws {
    let workshop = try Workshop(.catalog)
    let load = try workshop.start("load", "bookings", "-", input: .written)
    try load.write(SmallPractice.october)
    usleep(200_000)
    load.signal(SIGINT)
    // The pipe stays open until `finish` is called; by then the process has ended.
    let state = "/proc/\(load.process)/stat"
    for _ in 0..<1000 where try !String(contentsOfFile: state, encoding: .utf8).contains(") Z ") {
      usleep(5000)
    }
    #expect(try String(contentsOfFile: state, encoding: .utf8).contains(") Z "))
    #expect(try load.finish().status == 130)
  }
}
