@testable import Offerbook

/// What some facts come to in a month, for one measure and everything it can be broken down by.
struct ModelCell: Hashable {
  var measure: String
  var month: Int
  var values: [Dimension: String]
  /// Blank for a number of deals.
  var currency = ""
}

extension Book {
  /// The measures of all facts, straight from their definitions; cells that come to nothing are
  /// left out.
  func cells() -> [ModelCell: Amount] {
    var cells: [ModelCell: Amount] = [:]
    let linesOfDeal = Dictionary(grouping: lines, by: \.deal)
    let haveServices = Set(linesOfDeal.filter { hasServices($0.value) }.keys)
    let children = Dictionary(grouping: deals) { $0.parent ?? "" }

    for deal in deals {
      let lines = linesOfDeal[deal.id] ?? []
      let values = values(of: deal)
      func count(_ measure: String) {
        let cell = ModelCell(measure: measure, month: deal.closed.month, values: values)
        cells[cell, default: 0] += deal.count * .unit
      }
      let hasServices = haveServices.contains(deal.id)
      let isProductDeal = lines.contains { $0.offering == nil }
      let hasChildWithServices = (children[deal.id] ?? []).contains { haveServices.contains($0.id) }
      count("deals")
      if hasServices { count("deals-with-services") }
      if isProductDeal { count("product-deals") }
      if isProductDeal, hasServices { count("product-deals-with-own-services") }
      if isProductDeal, !hasServices, hasChildWithServices {
        count("product-deals-with-child-services")
      }
      for line in lines {
        add(line, of: deal, values, to: &cells)
      }
    }
    for row in revenue {
      guard let deal = deal(row.deal) else { continue }
      let values = values(of: deal).merging(delivered(row.offering, row.delivery)) { $1 }
      let cell = ModelCell(
        measure: "services-revenue", month: row.recognised.month, values: values,
        currency: row.currency)
      cells[cell, default: 0] += row.amount
    }
    return cells.filter { $0.value != 0 }
  }

  private func add(
    _ line: Fact.Line, of deal: Fact.Deal, _ values: [Dimension: String],
    to cells: inout [ModelCell: Amount]
  ) {
    func add(_ amount: Amount, _ measure: String, _ values: [Dimension: String]) {
      let cell = ModelCell(
        measure: measure, month: deal.closed.month, values: values, currency: line.currency)
      cells[cell, default: 0] += amount
    }
    if let offering = line.offering {
      let delivered = delivered(offering, line.delivery)
      add(line.amount, "services-bookings", values.merging(delivered) { $1 })
    } else {
      add(line.amount, "product-bookings", values)
      add(line.netARR, "net-arr", values)
    }
  }

  /// Whether the services lines of a deal sum to more than zero in any one currency.
  func hasServices(_ lines: [Fact.Line]) -> Bool {
    var sums: [String: Amount] = [:]
    for line in lines where line.offering != nil { sums[line.currency, default: 0] += line.amount }
    return sums.values.contains { $0 > 0 }
  }

  private func values(of deal: Fact.Deal) -> [Dimension: String] {
    let dimensions: [Dimension] = [.segment, .geo, .industry, .orderType, .dealPath]
    let values = deal.stamp.map { $0.isEmpty ? "Unassigned" : $0 }
    return Dictionary(uniqueKeysWithValues: zip(dimensions, values))
  }

  private func delivered(_ offering: String, _ delivery: String) -> [Dimension: String] {
    [.offering: offering, .delivery: delivery, .category: category(of: offering) ?? ""]
  }
}
