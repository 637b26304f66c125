import Foundation
import TestSupport
import Testing

@Suite("The private server")
struct ServerGoneTests {
  @Test("killed in the middle of a load leaves nothing of it; the next command starts it again")
  func killed() throws {
    let workshop = try PrivateWorkshop(on: SmallDisk.fast())
    try workshop.expect(
      """
      $ offerbook load offerings offerings.csv
      load 1: offerings.csv: 3 records read, 3 accepted, 0 unchanged, 0 rejected; rows: 3 new, 0 \
      replaced, 0 retired
      ! made a new ledger
      $ offerbook server start
      the server is up and stays up
      """)
    let ledger = try HeldLedger("posting", connect: workshop.connect)
    let load = try workshop.start("load", "bookings", "october.csv")
    _ = try ledger.waitForLoad()
    let file = workshop.dataFolder + "/data/postmaster.pid"
    let server = try #require(
      Int32(String(contentsOfFile: file, encoding: .utf8).prefix { $0.isNumber }))
    kill(server, SIGKILL)
    let result = try load.finish()
    #expect(result.status == 69)
    #expect(result.errors.hasPrefix("offerbook: the connection to the database was lost: "))
    try workshop.expect(
      """
      $ offerbook loads --format csv | cut -d, -f1,4
      load,what
      1,offerings
      $ offerbook load bookings october.csv | cut -d: -f1
      load 2
      $ offerbook check > checks.txt; echo $?
      0
      $ offerbook server stop > stop.txt; offerbook server status | grep -e running -e 'kept up'
      running        no
      kept up        no
      """)
  }

  @Test("is made once by two first commands at once, whose loads both succeed")
  func twoFirstCommands() throws {
    let workshop = try PrivateWorkshop(on: SmallDisk.fast())
    let loads = [
      try workshop.start("load", "offerings", "offerings.csv"),
      try workshop.start("load", "plan", "plan.csv"),
    ]
    let results = try loads.map { try $0.finish() }
    #expect(results.map(\.status) == [0, 0], "\(results)")
    try workshop.expect(
      """
      $ offerbook loads --format csv | cut -d, -f1,4 | sed 's/,.*/,/'
      load,
      1,
      2,
      $ offerbook check > checks.txt; echo $?
      0
      """)
  }
}
