/// How large the customer is.
enum Segment: String, CaseIterable {
  case large = "Large"
  case midMarket = "Mid-Market"
  case small = "SMB"
  case publicSector = "Public Sector"
}

/// Where the customer is.
enum Geo: String, CaseIterable {
  case amer = "AMER"
  case emea = "EMEA"
  case apac = "APAC"
}

/// What the customer does.
enum Industry: String {
  case finance = "Financial Services"
  case manufacturing = "Manufacturing"
  case technology = "Technology"
  case health = "Healthcare"
  case retail = "Retail"
  case government = "Government"

  /// Those that sell to the market, in the order the profiles turn through.
  static let commercial: [Industry] = [.finance, .manufacturing, .technology, .health, .retail]
}

/// How the deal came to be signed.
enum DealPath: String {
  case direct = "Direct"
  case partner = "Partner"
  case web = "Web"
}

/// What the deal does to the customer's subscription.
enum OrderType: String {
  case firstOrder = "1. New - First Order"
  case connected = "2. New - Connected"
  case growth = "3. Growth"
  case contraction = "4. Contraction"
  case services = "7. PS / Other"
}
