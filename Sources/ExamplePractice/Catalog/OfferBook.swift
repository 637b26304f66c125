/// Every service the practice has sold, sells or thinks of selling.
enum OfferBook {
  static let offerings: [Offering] =
    standardTraining + customTraining + implementation + migration + integration + advisory

  /// Writes the offerings feed.
  static func write(to folder: String) throws {
    let file = try FeedFile(.offerings, in: folder)
    for offering in offerings {
      file.add(offering.code)
      file.add(offering.name)
      file.add(offering.type.category)
      file.add(offering.type.rawValue)
      file.add(offering.packaged ? "packaged" : "custom")
      file.add(offering.packaged && offering.launched != nil ? offering.code : nil)
      file.add(offering.stage.rawValue)
      file.add(offering.maturity)
      file.add(offering.delivery.rawValue)
      file.add(offering.segments.map(\.rawValue).joined(separator: ";"))
      file.add(offering.geos.map(\.rawValue).joined(separator: ";"))
      file.add(offering.industries.map(\.rawValue).joined(separator: ";"))
      if let price = offering.price { file.add(.dollars(price)) } else { file.blank() }
      file.add(offering.price == nil ? nil : "USD")
      file.add(offering.unit?.rawValue)
      if let days = offering.days { file.add(days) } else { file.blank() }
      file.add(offering.owner)
      file.add(offering.launched?.description)
      file.add(offering.retired?.description)
      file.add(offering.summary)
      try file.endRow()
    }
    try file.close()
  }
}
