import Testing

@Suite("offerbook feeds")
struct FeedsContractTests {
  @Test("are listed with their keys")
  func list() throws {
    try Workshop().expect(
      """
      $ offerbook feeds --format csv
      feed,key,what a row is
      offerings,offering_code,"The catalog: one row is a service that can be sold, packaged or \
      custom."
      bookings,"opportunity_id, line",The booking book: one row is a line of a closed-won \
      opportunity.
      revenue,"opportunity_id, revenue_id",Services revenue: one row is an amount recognised on an \
      opportunity on a day.
      plan,"version, indicator, month, segment, geo, category",A plan version: one row is an \
      indicator's planned value for a month.
      fx,"rate_type, currency, month","Exchange rates: one row is the rate of a currency for a \
      month, of one type."
      calendar,first_day,A calendar of weeks (4-4-5): one row is a month with its first and last \
      day.
      """)
  }

  @Test("are printed as Frictionless Table Schemas")
  func schema() throws {
    try Workshop().expect(
      """
      $ offerbook feeds show plan
      {
        "name": "plan",
        "title": "Plan",
        "description": "A plan version: one row is an indicator's planned value for a month.",
        "fields": [
          {
            "name": "version",
            "type": "string",
            "description": "The plan version.",
            "constraints": {
              "required": true
            }
          },
          {
            "name": "indicator",
            "type": "string",
            "description": "The indicator, as `offerbook indicators` lists it.",
            "constraints": {
              "required": true
            }
          },
          {
            "name": "month",
            "type": "yearmonth",
            "description": "The planned month.",
            "constraints": {
              "required": true,
              "minimum": "1970-01",
              "maximum": "2099-12"
            }
          },
          {
            "name": "segment",
            "type": "string",
            "description": "The segment; blank = all of them."
          },
          {
            "name": "geo",
            "type": "string",
            "description": "The geo; blank = all of them."
          },
          {
            "name": "category",
            "type": "string",
            "description": "The category; blank = all of them."
          },
          {
            "name": "value",
            "type": "number",
            "description": "The planned value; a rate is a fraction.",
            "constraints": {
              "required": true
            }
          },
          {
            "name": "currency",
            "type": "string",
            "description": "The currency of a planned amount of money.",
            "constraints": {
              "pattern": "[A-Z]{3}"
            }
          }
        ],
        "primaryKey": ["version", "indicator", "month", "segment", "geo", "category"],
        "missingValues": [""]
      }
      $ offerbook feeds show plans
      ! offerbook: no feed is called 'plans' (did you mean 'plan'?); the feeds are offerings, \
      bookings, revenue, plan, fx, calendar
      [64]
      """)
  }

  @Test("have a template, which loads as an empty file")
  func template() throws {
    try Workshop().expect(
      """
      $ offerbook feeds template revenue
      opportunity_id,revenue_id,recognised_on,amount,currency,offering_code,cost,hours,delivery
      $ offerbook feeds template revenue > empty.csv; offerbook load revenue empty.csv --dry-run
      dry run: empty.csv: 0 records read, 0 accepted, 0 unchanged, 0 rejected; rows: 0 new, 0 \
      replaced, 0 retired
        no figure would change
      """)
  }

  @Test("need no database")
  func withoutDatabase() throws {
    try Workshop().expect(
      """
      $ OFFERBOOK_DATABASE=host=/nowhere offerbook feeds template plan
      version,indicator,month,segment,geo,category,value,currency
      $ OFFERBOOK_DATABASE=host=/nowhere offerbook indicators show net-arr | head -2
      name: net-arr
      question: By how much did the booked deals change annual recurring revenue?
      """)
  }
}
