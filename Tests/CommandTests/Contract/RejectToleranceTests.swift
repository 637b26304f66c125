import TestSupport
import Testing

@Suite("offerbook load --max-rejects")
struct RejectToleranceTests {
  @Test(
    "takes a number or a share, and nothing else", arguments: ["-1", "ten", "101%", "1.5", "%"])
  func values(_ text: String) throws {
    let result = try Workshop().sh("offerbook load bookings october.csv --max-rejects=\(text)")
    #expect(result.status == 64)
    #expect(result.errors.hasPrefix("offerbook: --max-rejects takes a number like 10 or a share"))
  }

  @Test("commits the good records and counts the others")
  func tolerated() throws {
    try Workshop(.catalog).expect(
      """
      $ sed 's/90000.00,U/ninety,U/' october.csv > bad.csv
      $ offerbook load bookings bad.csv --max-rejects 16%
      ! offerbook: bad.csv: 1 of 6 records rejected; nothing was committed
      !   bad.csv:6: amount 'ninety': is not a number like -1234.50
      !   all of them, with the reasons: bad.rejects.csv
      !   mend bad.csv itself and load it again, or load it with --max-rejects 1 and then bad.rejects.csv, mended
      [65]
      $ offerbook load bookings bad.csv --max-rejects 17% --format json | tr , '\\n'
      {"load":2
      "feed":"bookings"
      "file":"bad.csv"
      "sha256":"21f0b1d482e7872740e0b48ee5dcf326864bbb3809c84b5e8afdc970c761bcfc"
      "committed":true
      "read":6
      "skipped":0
      "accepted":5
      "unchanged":0
      "rejected":1
      "inserted":5
      "replaced":0
      "retired":0
      "rejects_file":"bad.rejects.csv"
      "notes":[]}
      $ offerbook loads show 2 | grep records
        records: 6 read = 0 skipped + 5 accepted + 0 unchanged + 1 rejected
      $ ledger
      1,offerings,offerings.csv,3,0,0
      2,bookings,bad.csv,5,0,0
      every check holds
      """)
  }
}
