import Testing

@testable import Offerbook

/// A load posts the difference that it made, and nothing else.
@Suite struct PostedDifferenceTests {
  private let header =
    "opportunity_id,line,close_date,kind,amount,currency,offering_code,net_arr,account_id"

  private func effect(of load: Int, in practice: Practice) throws -> String {
    try LoadResult.draw(Journal(practice.connection).entry(load).effect)
  }

  @Test func newDealsPostAllOfTheirMeasures() throws {
    let practice = try Practice()
    try practice.load(
      "bookings",
      """
      \(header)
      D1,1,2026-10-05,product,1000.00,USD,,900.00,A1
      D1,2,2026-10-05,services,250.50,USD,EDU,,A1
      D2,1,2026-11-02,services,80.00,USD,MIG,,A2
      """)
    #expect(
      try effect(of: 2, in: practice) == """
        month    measure                          currency  amount
        2026-10  deals                            -         1
        2026-10  deals-with-services              -         1
        2026-10  net-arr                          USD       900
        2026-10  product-bookings                 USD       1000
        2026-10  product-deals                    -         1
        2026-10  product-deals-with-own-services  -         1
        2026-10  services-bookings                USD       250.5
        2026-11  deals                            -         1
        2026-11  deals-with-services              -         1
        2026-11  services-bookings                USD       80
        """)
  }

  @Test func aChangedAmountPostsItsDifference() throws {
    let practice = try Practice()
    try practice.load(
      "bookings",
      """
      \(header)
      D1,1,2026-10-05,product,1000.00,USD,,900.00,A1
      D1,2,2026-10-05,services,250.50,USD,EDU,,A1
      """)
    try practice.load(
      "bookings",
      """
      \(header)
      D1,1,2026-10-05,product,1000.00,USD,,900.00,A1
      D1,2,2026-10-05,services,251.75,USD,EDU,,A1
      """)
    #expect(
      try effect(of: 3, in: practice) == """
        month    measure            currency  amount
        2026-10  services-bookings  USD       1.25
        """)
  }

  @Test func aDealWhoseServicesAreRefundedHasNoneAnyMore() throws {
    let practice = try Practice()
    try practice.load("bookings", "\(header)\nD1,1,2026-10-05,services,250.00,USD,EDU,,A1")
    try practice.load("bookings", "\(header)\nD1,2,2026-10-05,services,-250.00,USD,EDU,,A1")
    #expect(
      try effect(of: 3, in: practice) == """
        month    measure              currency  amount
        2026-10  deals-with-services  -         -1
        2026-10  services-bookings    USD       -250
        """)
  }

  @Test func servicesOnAChildAttachToTheProductDealInItsOwnMonth() throws {
    let practice = try Practice()
    let header = self.header + ",parent_opportunity_id"
    try practice.load("bookings", "\(header)\nD1,1,2026-10-05,product,1000.00,USD,,900.00,A1,")
    try practice.load("bookings", "\(header)\nD2,1,2026-11-02,services,80.00,USD,MIG,,A1,D1")
    #expect(
      try effect(of: 3, in: practice) == """
        month    measure                            currency  amount
        2026-10  product-deals-with-child-services  -         1
        2026-11  deals                              -         1
        2026-11  deals-with-services                -         1
        2026-11  services-bookings                  USD       80
        """)
  }

  @Test func aLineThatChangesItsKindMovesBetweenTheMeasures() throws {
    let practice = try Practice()
    try practice.load("bookings", "\(header)\nD1,1,2026-10-05,product,70.00,USD,,60.00,A1")
    try practice.load("bookings", "\(header)\nD1,1,2026-10-05,services,70.00,USD,EDU,,A1")
    #expect(
      try effect(of: 3, in: practice) == """
        month    measure              currency  amount
        2026-10  deals-with-services  -         1
        2026-10  net-arr              USD       -60
        2026-10  product-bookings     USD       -70
        2026-10  product-deals        -         -1
        2026-10  services-bookings    USD       70
        """)
  }
}
