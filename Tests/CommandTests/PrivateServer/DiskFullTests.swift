import Foundation
import TestSupport
import Testing

@Suite("A full disk under the private server", .enabled(if: SmallDisk.isPermitted, SmallDisk.why))
struct DiskFullTests {
  @Test("is said when the database cannot even be made; with room it is")
  func firstUse() throws {
    let disk = try SmallDisk(megabytes: 16)
    let workshop = try PrivateWorkshop(on: disk)
    try workshop.expect(
      """
      $ offerbook load offerings offerings.csv 2>&1 | sed "s:$XDG_DATA_HOME:DATA:"
      offerbook: DATA/offerbook: the disk is full. Make room, or set XDG_DATA_HOME to a folder on \
      another disk
      """)
    try disk.resize(megabytes: 400)
    try workshop.expect(
      """
      $ offerbook load offerings offerings.csv 2>&1 | cut -d: -f1
      made a new ledger
      load 1
      """)
  }

  @Test("ends a load with nothing committed; with room the same load succeeds")
  func load() throws {
    let disk = try SmallDisk(megabytes: 400)
    let workshop = try PrivateWorkshop(on: disk)
    try workshop.expect(
      """
      $ offerbook load offerings offerings.csv 2>&1 | tail -1 | cut -d: -f1
      load 1
      $ head -1 october.csv > many.csv
      $ seq 100001 120000 | sed 's/.*/D-&,P,2026-10-05,product,1.00,USD,,1.00,A-&,,Large,AMER,/' \\
      >   >> many.csv
      """)
    try disk.fill(leaving: 2)
    let refused = try workshop.start("load", "bookings", "many.csv").finish()
    #expect(refused.status == 69)
    #expect(refused.output.isEmpty)
    #expect(refused.errors.contains("disk is full") || refused.errors.contains("No space left"))
    try disk.empty()
    try workshop.expect(
      """
      $ offerbook loads --format csv | wc -l
      2
      $ offerbook load bookings many.csv | cut -d: -f1
      load 2
      $ offerbook check > checks.txt; echo $?
      0
      """)
  }
}
