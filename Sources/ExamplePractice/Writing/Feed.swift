import ArgumentParser

/// The feeds this program writes, with the columns Offerbook knows them by.
enum Feed: String, CaseIterable, ExpressibleByArgument {
  case offerings, bookings, revenue, plan

  var columns: [String] {
    switch self {
    case .offerings:
      [
        "offering_code", "name", "category", "type", "kind", "sku", "stage", "maturity",
        "delivery", "segments", "geos", "industries", "list_price", "currency", "price_unit",
        "duration_days", "owner", "launched_on", "retired_on", "summary",
      ]
    case .bookings:
      [
        "opportunity_id", "line", "close_date", "kind", "amount", "currency", "offering_code",
        "net_arr", "account_id", "account_name", "parent_opportunity_id", "opportunity_name",
        "segment", "geo", "industry", "order_type", "deal_path", "delivery", "partner_id",
        "owner", "deal_count",
      ]
    case .revenue:
      [
        "opportunity_id", "revenue_id", "recognised_on", "amount", "currency", "offering_code",
        "cost", "hours", "delivery",
      ]
    case .plan:
      ["version", "indicator", "month", "segment", "geo", "category", "value", "currency"]
    }
  }
}
