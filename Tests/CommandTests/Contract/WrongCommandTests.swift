import Testing

@Suite("A wrong command line")
struct WrongCommandTests {
  @Test("is answered with what is wrong and what there is, and exit code 64")
  func usage() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook load bookigns october.csv
      ! offerbook: no feed is called 'bookigns' (did you mean 'bookings'?); the feeds are \
      offerings, bookings, revenue, plan, fx, calendar
      [64]
      $ offerbook figures dollar-attach --month 2026-10
      ! offerbook: no indicator is called 'dollar-attach'; the indicators are deal-attach-rate, \
      dollar-attach-rate, net-arr, product-deal-attach-rate, services-backlog, services-bookings, \
      services-gross-margin, services-revenue, services-share-of-bookings
      [64]
      $ offerbook figures net-arr --month 2026-13
      ! offerbook: '2026-13' is no month; write it like 2026-10
      ! Usage: offerbook figures [<options>] <indicator> ...
      !   See 'offerbook figures --help' for more information.
      [64]
      $ offerbook figures net-arr
      ! offerbook: give --month M, or --from M and --to M
      ! Usage: offerbook figures [<options>] <indicator> ...
      !   See 'offerbook figures --help' for more information.
      [64]
      $ offerbook figures net-arr --month 2026-10 --by country
      ! offerbook: no dimension is called 'country'; the dimensions are segment, geo, industry, \
      order_type, deal_path, delivery, category, offering
      [64]
      $ offerbook indicators show net-ar
      ! offerbook: no indicator is called 'net-ar' (did you mean 'net-arr'?); the indicators are \
      deal-attach-rate, dollar-attach-rate, net-arr, product-deal-attach-rate, services-backlog, \
      services-bookings, services-gross-margin, services-revenue, services-share-of-bookings
      [64]
      $ offerbook frobnicate
      ! offerbook: Unexpected argument 'frobnicate'
      ! Usage: offerbook <subcommand>
      !   See 'offerbook --help' for more information.
      [64]
      """)
  }

  @Test("names a database that cannot be reached, and exits with 69")
  func noDatabase() throws {
    try Workshop().expect(
      """
      $ offerbook loads --database 'host=/nowhere'
      ! offerbook: the database was not reached: connection to server on socket \
      "/nowhere/.s.PGSQL.5432" failed: No such file or directory
      [69]
      $ OFFERBOOK_DATABASE=postgresql://127.0.0.1:1/offerbook offerbook check
      ! offerbook: the database was not reached: connection to server at "127.0.0.1", port 1 \
      failed: Connection refused
      [69]
      """)
  }

  @Test("finds no input file, and exits with 66")
  func noInput() throws {
    try Workshop().expect(
      """
      $ offerbook load bookings november.csv
      ! offerbook: november.csv: no such file
      [66]
      """)
  }
}
