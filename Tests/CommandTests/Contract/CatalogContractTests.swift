import Testing

@Suite("offerbook offerings")
struct CatalogContractTests {
  @Test("prints objects with the feed's columns, lists as arrays, numbers with their digits")
  func json() throws {
    try Workshop(.catalog).expect(
      """
      $ offerbook offerings --search scoped --format json
      [
        {
          "offering_code": "MOVE",
          "name": "Migration, scoped",
          "category": "Consulting",
          "type": "Migration",
          "kind": "custom",
          "sku": null,
          "stage": "available",
          "maturity": null,
          "delivery": "direct",
          "segments": [
            "Large"
          ],
          "geos": [
            "AMER",
            "EMEA"
          ],
          "industries": [],
          "list_price": null,
          "currency": null,
          "price_unit": null,
          "duration_days": null,
          "owner": null,
          "launched_on": null,
          "retired_on": null,
          "summary": null
        }
      ]
      $ offerbook offerings --search quick --format json | grep -A1 list_price
          "list_price": 12000.00,
          "currency": "USD",
      """)
  }

  @Test("finds offerings by what they serve; one that names none serves all")
  func filters() throws {
    try Workshop(.catalog).expect(
      """
      $ offerbook offerings --segment large --geo emea
      code   name               category    type       stage      delivery  segments  geos         \
            price  per
      -----  -----------------  ----------  ---------  ---------  --------  --------  ----------  \
      ------------  ---
      MOVE   Migration, scoped  Consulting  Migration  available  direct    Large     AMER, EMEA
      ADMIN  Admin training     Education   Training   available  both      all       all         \
      USD 4,900.00
      $ offerbook offerings --stage pilot --delivery partner --format csv | cut -d, -f1-4
      offering_code,name,category,type
      QUICK,Quick start,Consulting,Implementation
      $ offerbook offerings --segment Huge
      ! offerbook: no segment is called 'Huge'; known are Large, SMB
      [64]
      """)
  }

  @Test("prints a CSV that loads again and changes nothing")
  func roundTrip() throws {
    try Workshop(.catalog).expect(
      """
      $ offerbook offerings --format csv > catalog.csv; offerbook load offerings catalog.csv
      load 2: catalog.csv: 3 records read, 0 accepted, 3 unchanged, 0 rejected; rows: 0 new, 0 \
      replaced, 0 retired
      """)
  }

  @Test("shows an offering with its earlier prices")
  func versions() throws {
    try Workshop(.catalog).expect(
      """
      $ sed 's/12000.00/12500.00/' offerings.csv > new.csv; offerbook load offerings new.csv
      load 2: new.csv: 3 records read, 1 accepted, 2 unchanged, 0 rejected; rows: 0 new, 1 \
      replaced, 0 retired
      $ offerbook offerings show QUICK | sed 's/20..-..-../2026-11-02/g'
      offering_code: QUICK
      name: Quick start
      category: Consulting
      type: Implementation
      kind: packaged
      sku: IM-1
      stage: pilot
      delivery: partner
      segments: SMB
      geos: all
      industries: all
      list_price: 12500.00
      currency: USD

      versions
      since       until       load  stage          price
      ----------  ----------  ----  -----  -------------
      2026-11-02  2026-11-02     1  pilot  USD 12,000.00
      2026-11-02                 2  pilot  USD 12,500.00
      $ offerbook offerings show QIUCK
      ! offerbook: no offering has the code 'QIUCK' (did you mean 'QUICK'?); offerbook offerings \
      lists them
      [64]
      """)
  }
}
