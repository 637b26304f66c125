/// Writes deals as the bookings feed, a row a line.
struct BookingsFile {
  private let file: FeedFile

  init(in folder: String) throws {
    file = try FeedFile(.bookings, in: folder)
  }

  func write(_ deals: [Opportunity]) throws {
    for deal in deals {
      let id = deal.id
      let closed = deal.closed.description
      for line in deal.lines { try write(line, of: deal, id, closed) }
    }
  }

  func close() throws { try file.close() }

  private func write(
    _ line: Line, of deal: Opportunity, _ id: String, _ closed: String
  ) throws {
    file.add(id)
    file.add(line.name)
    file.add(closed)
    file.add(line.services == nil ? "product" : "services")
    file.add(line.amount)
    file.add("USD")
    if let services = line.services {
      file.add(OfferBook.offerings[services.offering].code)
      file.blank()
    } else {
      file.blank()
      file.add(line.netARR)
    }
    stamp(deal)
    file.add(line.services?.delivery)
    file.add(line.services?.partner)
    file.add(deal.account.owner)
    file.add(deal.dealCount == 1 ? nil : String(deal.dealCount))
    try file.endRow()
  }

  /// What all lines of the deal agree on.
  private func stamp(_ deal: Opportunity) {
    let profile = deal.account.profile
    file.add(deal.account.id)
    file.add(deal.account.name)
    file.add(deal.parent.map(Opportunity.id))
    file.add(deal.name)
    file.add(profile.segment?.rawValue)
    file.add(profile.geo.rawValue)
    file.add(profile.industry?.rawValue)
    file.add(deal.order.rawValue)
    file.add(profile.path.rawValue)
  }
}
