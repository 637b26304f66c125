/// A month of opportunities as a CRM exports them: a row a deal, won or not, everything quoted.
struct ClosedDealsExport {
  let month: Month
  let won: [Opportunity]
  let unwon: [Opportunity]

  private static let header = [
    "Opportunity ID", "Opportunity Name", "Account ID", "Account Name", "Stage", "Close Date",
    "Amount", "Recurring Amount", "Net ARR", "Pro Serv Amount", "PS SKU", "Account Owner",
    "User Segment", "User Geo", "Industry", "Order Type", "Deal Path", "Parent Opportunity",
    "Opportunity Category", "Currency",
  ]

  func write(to folder: String) throws {
    let file = try ByteFile("closed_deals_\(month).csv", in: folder)
    try write(Self.header, to: file)
    let open = unwon.enumerated().map { place, deal in
      (deal, place % 3 == 0 ? "5-Negotiating" : "Closed Lost")
    }
    let rows = won.map { ($0, "Closed Won") } + open
    for (deal, stage) in rows.sorted(by: { $0.0.number < $1.0.number }) {
      try write(fields(deal, stage), to: file)
    }
    try file.close()
  }

  private func fields(_ deal: Opportunity, _ stage: String) -> [String] {
    let profile = deal.account.profile
    let services = deal.lines.filter { $0.services != nil }
    // One field for several lines: a CRM shows the largest.
    let main = services.max { abs($0.amount.cents) < abs($1.amount.cents) }?.services
    let recurring = sum(deal.lines.filter { $0.services == nil }.map(\.amount))
    let proServ = sum(services.map(\.amount))
    return [
      deal.id, deal.name, deal.account.id, deal.account.name, stage, deal.closed.american,
      american(recurring + proServ), american(recurring), american(sum(deal.lines.map(\.netARR))),
      american(proServ), main.map { OfferBook.offerings[$0.offering].code } ?? "",
      deal.account.owner, CRMName.segment(deal.account), profile.geo.rawValue,
      profile.industry?.rawValue ?? "", deal.order.rawValue, CRMName.path(profile.path),
      deal.parent.map(Opportunity.id) ?? "", CRMName.category(deal.dealCount), "USD",
    ]
  }

  private func sum(_ amounts: [Money]) -> Money {
    amounts.reduce(.zero, +)
  }

  private func write(_ fields: [String], to file: ByteFile) throws {
    for (place, field) in fields.enumerated() {
      if place > 0 { file.append(UInt8(ascii: ",")) }
      file.append(UInt8(ascii: "\""))
      for scalar in field.unicodeScalars {
        if scalar == "\"" { file.append(UInt8(ascii: "\"")) }
        file.append(windows1252(scalar))
      }
      file.append(UInt8(ascii: "\""))
    }
    file.append("\r\n".utf8)
    try file.endRow()
  }

  /// The names here use only letters whose code is the same in Windows-1252 and Unicode.
  private func windows1252(_ scalar: Unicode.Scalar) -> UInt8 {
    (0x80..<0xA0).contains(scalar.value)
      ? UInt8(ascii: "?") : UInt8(exactly: scalar.value) ?? UInt8(ascii: "?")
  }
}
