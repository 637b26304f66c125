/// The CRM's own words for what Offerbook calls otherwise: the mapping file brings them back.
enum CRMName {
  static func segment(_ account: Account) -> String {
    switch account.profile.segment {
    case .publicSector: "PubSec"
    // Nobody looks up every small company.
    case .small where account.number % 8 == 0: "Unknown"
    case let segment?: segment.rawValue
    case nil: "Unknown"
    }
  }

  static func path(_ path: DealPath) -> String {
    switch path {
    case .direct: "Direct"
    case .partner: "Channel"
    case .web: "Web Direct"
    }
  }

  static func category(_ dealCount: Int) -> String {
    switch dealCount {
    case 0: "Credit"
    case ..<0: "Decommission"
    default: "Standard"
    }
  }
}
