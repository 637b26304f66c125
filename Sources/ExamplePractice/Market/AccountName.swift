/// Company names that could be, with the commas, umlauts and apostrophes that real ones have.
enum AccountName {
  static func make(_ profile: Profile, _ random: inout SplitMix64) -> String {
    if profile.segment == .publicSector {
      return office(place(profile.geo, &random), profile.industry, &random)
    }
    let (stem, form) = stem(profile.geo, &random)
    let trade = random.pick(trades(profile.industry))
    let qualifier = random.pick(["", "", "", " Group", " International", " Holdings"])
    return "\(stem) \(trade)\(qualifier)\(form)"
  }

  /// The beginning of a name and the legal form that belongs to it.
  private static func stem(_ geo: Geo, _ random: inout SplitMix64) -> (String, String) {
    switch geo {
    case .amer:
      if random.happens(permille: 120) { return random.pick(Stems.amerFamilies) }
      let form = random.pick([", Inc.", " Inc.", " LLC", " Corp.", " Company", ", LLC"])
      return (place(geo, &random), form)
    case .emea: return random.pick(Stems.emea)
    case .apac: return random.pick(Stems.apac)
    }
  }

  private static func place(_ geo: Geo, _ random: inout SplitMix64) -> String {
    switch geo {
    case .amer: "\(random.pick(Stems.amerFirst)) \(random.pick(Stems.amerSecond))"
    case .emea: random.pick(Stems.emeaPlaces)
    case .apac: random.pick(Stems.apacPlaces)
    }
  }

  private static func office(
    _ place: String, _ industry: Industry?, _ random: inout SplitMix64
  ) -> String {
    if industry == .health {
      let kind = ["Health Authority", "University Hospital", "Health Board", "Ambulance Service"]
      return "\(place) \(random.pick(kind))"
    }
    return switch random.below(9) {
    case 0: "City of \(place)"
    case 1: "\(place) Department of Transport"
    case 2: "\(place) Tax Office"
    case 3: "\(place) Office of Statistics, Records and Archives"
    case 4: "\(place) Water & Energy Agency"
    case 5: "\(place) Ministry of Justice"
    case 6: "\(place) Land Registry"
    case 7: "\(place) Police Authority"
    default: "\(place) Public Schools"
    }
  }

  private static func trades(_ industry: Industry?) -> [String] {
    switch industry {
    case .finance: ["Bank", "Insurance", "Capital", "Mutual", "Payments", "Trust", "Leasing"]
    case .manufacturing: ["Motors", "Steel", "Aerospace", "Tools", "Paper", "Pumps"]
    case .technology: ["Software", "Networks", "Robotics", "Data", "Systems", "Cloud", "Optics"]
    case .health: ["Pharma", "Diagnostics", "Medical", "Biotech", "Clinics", "Labs", "Care"]
    case .retail: ["Foods", "Outfitters", "Home & Garden", "Grocers", "Sports", "Books"]
    case .government, nil: ["Logistics", "Energy", "Media", "Telecom", "Rail", "Studios"]
    }
  }
}
