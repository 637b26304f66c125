import Testing

@Suite("offerbook bookings")
struct BookingsContractTests {
  @Test("prints the lines behind a figure, each with the file and line it came from")
  func table() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook bookings --month 2026-10 --where segment=large --where delivery=partner |
      >   sed 's/  */ /g'
      opportunity_id line close_date kind amount currency net_arr offering_code account_name \
      segment geo delivery file file_line
      -------------- ---- ---------- -------- -------- -------- ------- ------------- ------------ \
      ------- ---- -------- ----------- ---------
      D-3 S 2026-10-20 services 16200.00 USD 0 ADMIN Large EMEA partner october.csv 5
      """)
  }

  @Test("prints every column as CSV and JSON, amounts as numbers")
  func everyColumn() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook bookings --where geo=EMEA --format csv | cut -d, -f1-9
      opportunity_id,line,close_date,kind,amount,currency,offering_code,net_arr,account_id
      D-2,P,2026-10-12,product,400000.00,USD,,320000.00,A-2
      D-3,S,2026-10-20,services,16200.00,USD,ADMIN,0,A-2
      $ offerbook bookings --where geo=EMEA --where delivery=partner --format json
      [
        {
          "opportunity_id": "D-3",
          "line": "S",
          "close_date": "2026-10-20",
          "kind": "services",
          "amount": 16200.00,
          "currency": "USD",
          "offering_code": "ADMIN",
          "net_arr": 0,
          "account_id": "A-2",
          "account_name": null,
          "parent_opportunity_id": "D-2",
          "opportunity_name": null,
          "segment": "Large",
          "geo": "EMEA",
          "industry": "Unassigned",
          "order_type": "Unassigned",
          "deal_path": "Unassigned",
          "delivery": "partner",
          "partner_id": null,
          "owner": null,
          "deal_count": 1,
          "load": 2,
          "file": "october.csv",
          "file_line": 5
        }
      ]
      $ offerbook bookings --month 2026-09 --format json
      []
      """)
  }

  @Test("prints the lines as they stood")
  func asOf() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook bookings --as-of 1 --format csv | wc -l
      1
      $ offerbook bookings --as-of 2 --format csv | wc -l
      7
      """)
  }
}
