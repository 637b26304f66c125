internal import Offerbook
internal import Rendering

/// Offerings as a list, as the feed's own columns, as JSON, and one in detail.
struct OfferingTable {
  private let offerings: [Offering]

  init(_ offerings: [Offering]) {
    self.offerings = offerings
  }

  /// What fits a terminal.
  var overview: Table {
    let titles = ["code", "name", "category", "type", "stage", "delivery", "segments", "geos"]
    return Table(
      columns: titles.map { ReportColumn($0, isText: true) } + [
        ReportColumn("price"), ReportColumn("per", isText: true),
      ],
      rows: offerings.map { offering in
        [
          offering.code, offering.name, offering.category, offering.type ?? "",
          offering.stage ?? "", offering.delivery ?? "", all(offering.segments),
          all(offering.geos), price(offering), offering.priceUnit ?? "",
        ]
      })
  }

  /// The columns of the feed, so that what is printed loads again.
  var feed: Table {
    Table(
      columns: Feed.offerings.columns.map {
        ReportColumn($0.name, isText: $0.kind != .decimal)
      },
      rows: offerings.map { offering in
        fields(offering).map { field in
          switch field.value {
          case .text(let text): text ?? ""
          case .list(let list): list.joined(separator: ";")
          case .number(let number): number?.description ?? ""
          }
        }
      })
  }

  var json: JSONValue {
    .array(
      offerings.map { offering in
        .object(
          fields(offering).map { field in
            switch field.value {
            case .text(let text): JSONMember(field.name, JSONValue(text))
            case .list(let list): JSONMember(field.name, .array(list.map { .string($0) }))
            case .number(let number): JSONMember(field.name, JSONValue(number))
            }
          })
      })
  }

  /// The live version in full, then every version with its dates.
  var details: String {
    guard let current = offerings.last else { return "" }
    let lines = fields(current).compactMap { field -> String? in
      switch field.value {
      case .text(let text): text.map { "\(field.name): \($0)" }
      case .list(let list): "\(field.name): \(all(list))"
      case .number(let number): number.map { "\(field.name): \($0)" }
      }
    }
    let history = Table(
      columns: [
        ReportColumn("since", isText: true), ReportColumn("until", isText: true),
        ReportColumn("load"), ReportColumn("stage", isText: true), ReportColumn("price"),
      ],
      rows: offerings.map { version in
        [
          version.since, version.until ?? "", String(version.load), version.stage ?? "",
          price(version),
        ]
      })
    return lines.joined(separator: "\n") + "\n\nversions\n" + history.text()
  }

  private func all(_ list: [String]) -> String {
    list.isEmpty ? "all" : list.joined(separator: ", ")
  }

  private func price(_ offering: Offering) -> String {
    guard let price = offering.listPrice else { return "" }
    return "\(offering.currency ?? "") \(price.grouped(digits: price.scale))"
  }

  private enum Value {
    case text(String?)
    case list([String])
    case number(ExactDecimal?)
  }

  private func fields(_ offering: Offering) -> [(name: String, value: Value)] {
    [
      ("offering_code", .text(offering.code)), ("name", .text(offering.name)),
      ("category", .text(offering.category)), ("type", .text(offering.type)),
      ("kind", .text(offering.kind)), ("sku", .text(offering.sku)),
      ("stage", .text(offering.stage)), ("maturity", .text(offering.maturity)),
      ("delivery", .text(offering.delivery)), ("segments", .list(offering.segments)),
      ("geos", .list(offering.geos)), ("industries", .list(offering.industries)),
      ("list_price", .number(offering.listPrice)), ("currency", .text(offering.currency)),
      ("price_unit", .text(offering.priceUnit)),
      ("duration_days", .number(offering.durationDays)), ("owner", .text(offering.owner)),
      ("launched_on", .text(offering.launchedOn?.description)),
      ("retired_on", .text(offering.retiredOn?.description)),
      ("summary", .text(offering.summary)),
    ]
  }
}
