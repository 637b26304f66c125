/// Who sells, who answers for an offering, and which partners deliver.
enum People {
  static func sellers(_ geo: Geo) -> [String] {
    switch geo {
    case .amer:
      [
        "Dana Whitlock", "Marcus Bell", "Priya Raman", "Tom Okafor", "Lucía Ferrer", "Jo Hanley",
        "Renee Castillo", "Sam Pruitt",
      ]
    case .emea:
      [
        "Anke Vogel", "Hugh Penrose", "Claire Moreau", "Sven Dahl", "Ilaria Conti",
        "Piotr Zielinski",
      ]
    case .apac: ["Mei Tanaka", "Arjun Nair", "Grace Lim", "Callum Reid"]
    }
  }

  static func partners(_ geo: Geo) -> [String] {
    switch geo {
    case .amer: ["PA-101", "PA-102", "PA-103", "PA-104"]
    case .emea: ["PA-201", "PA-202", "PA-203"]
    case .apac: ["PA-301", "PA-302"]
    }
  }
}
