import Foundation
import TestSupport
import Testing

@Suite("Loads at once")
struct LoadsAtOnceTests {
  @Test("wait for each other, say so, and are numbered one after the other")
  func twoLoads() throws {
    let workshop = try Workshop(.practice)
    _ = try workshop.sh("sed 's/D-/E-/g' october.csv > e.csv; sed 's/D-/F-/g' october.csv > f.csv")
    let ledger = try HeldLedger("posting", connect: workshop.database.connect)
    let first = try workshop.start("load", "bookings", "e.csv")
    _ = try ledger.waitForLoad()
    let second = try workshop.start("load", "bookings", "f.csv")
    try second.waitForErrors(containing: "another load is under way; waiting for it\n")
    try ledger.release()
    #expect(try first.finish().output.hasPrefix("load 6: e.csv: 6 records read, 6 accepted"))
    #expect(try second.finish().output.hasPrefix("load 7: f.csv: 6 records read, 6 accepted"))
    #expect(try workshop.sh("offerbook check").status == 0)
  }

  @Test("that bring the same file load it once")
  func sameFile() throws {
    let workshop = try Workshop(.catalog)
    let ledger = try HeldLedger("posting", connect: workshop.database.connect)
    let first = try workshop.start("load", "bookings", "october.csv")
    _ = try ledger.waitForLoad()
    let second = try workshop.start("load", "bookings", "october.csv")
    try second.waitForErrors(containing: "waiting")
    try ledger.release()
    #expect(try first.finish().output.hasPrefix("load 2: october.csv: 6 records read"))
    #expect(try second.finish().output.hasPrefix("october.csv: already loaded as load 2;"))
  }

  @Test("do not hold up whoever only looks")
  func reading() throws {
    let workshop = try Workshop(.practice)
    _ = try workshop.sh("sed 's/D-/E-/g' october.csv > e.csv")
    let ledger = try HeldLedger("booking_stage", connect: workshop.database.connect)
    let load = try workshop.start("load", "bookings", "e.csv")
    _ = try ledger.waitForLoad()
    try workshop.expect(
      """
      $ offerbook figures services-bookings --month 2026-10 --format csv | cut -d, -f7
      value
      61200.00
      """)
    try ledger.release()
    #expect(try load.finish().status == 0)
  }

  @Test("refuse a file that changes while it is read", arguments: ["shorter", "longer", "other"])
  func changingFile(_ change: String) throws {
    let workshop = try Workshop(.catalog)
    let ledger = try HeldLedger("posting", connect: workshop.database.connect)
    let other = try workshop.start("load", "bookings", "october.csv")
    _ = try ledger.waitForLoad()
    let november = SmallPractice.october.replacing("D-", with: "E-")
    let file = try workshop.folder.write(november, to: "november.csv")
    let load = try workshop.start("load", "bookings", "november.csv")
    try load.waitForErrors(containing: "waiting")
    let changes = [
      "shorter": "head -4", "longer": "sed '$p;s/E-5/E-6/'", "other": "sed 's/45000/46000/'",
    ]
    _ = try workshop.sh("\(changes[change] ?? "") november.csv > new && cat new > \(file)")
    try ledger.release()
    #expect(try other.finish().status == 0)
    let result = try load.finish()
    #expect(result.status == 65 && result.output.isEmpty)
    #expect(
      result.errors.hasSuffix(
        "offerbook: november.csv: the file changed while it was read; nothing was loaded\n"))
    try workshop.expect(
      """
      $ ledger
      1,offerings,offerings.csv,3,0,0
      2,bookings,october.csv,6,0,0
      every check holds
      $ offerbook load bookings november.csv | cut -d: -f1
      load 3
      """)
  }
}
