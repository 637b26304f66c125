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
      >   --mapping Examples/CRM/closed_deals.mapping.yaml --format json | tr , '\\n' | tail -n +5
      ! offerbook: Examples/CRM/closed_deals.mapping.yaml: no such mapping file, or it is not UTF-8
      $ offerbook figures services-bookings net-arr dollar-attach-rate --month 2026-11 --format \
      csv |
      >   cut -d, -f1,5-7
      indicator,numerator,denominator,value
      services-bookings,,,
      net-arr,,,
      dollar-attach-rate,,,
      $ offerbook bookings --month 2026-11 --format csv | wc -l
      1
      $ offerbook check > checks.txt; echo $?
      0
      """)
  }
}
