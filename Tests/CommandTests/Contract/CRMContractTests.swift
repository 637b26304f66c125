import Foundation
import TestSupport
import Testing

@Suite("The example practice and its CRM export")
struct CRMContractTests {
  @Test("load on top of each other, and November is what the export adds up to")
  func november() throws {
    let workshop = try Workshop()
    let examples = Repository.root + "Examples"
    for feed in ["offerings", "bookings", "revenue", "plan"] {
      let result = try workshop.sh("offerbook load \(feed) \(examples)/Practice/\(feed).csv")
      #expect(result.status == 0, "\(result.errors)")
    }
    _ = try workshop.sh("ln -s \(examples) Examples")
    try workshop.expect(
      """
      $ offerbook load bookings Examples/CRM/closed_deals_2026-11.csv \\
      >   --mapping Examples/CRM/closed_deals.mapping.yaml --format json | tr , '\\n' | sed 1,4d
      "committed":true
      "read":129
      "skipped":28
      "accepted":101
      "unchanged":0
      "rejected":0
      "inserted":111
      "replaced":0
      "retired":0
      "rejects_file":null
      "notes":[]}
      $ offerbook figures services-bookings net-arr dollar-attach-rate --month 2026-11 --format csv |
      >   cut -d, -f1,5-7
      indicator,numerator,denominator,value
      services-bookings,237130.00,,237130.00
      net-arr,3251231.76,,3251231.76
      dollar-attach-rate,237130.00,3251231.76,0.072935
      $ offerbook bookings --month 2026-11 --format csv | wc -l
      112
      $ offerbook check > checks.txt; echo $?
      0
      """)
  }
}
