@testable import Offerbook

/// A line, a deal or a revenue row that counts in a measure.
struct ModelPart {
  /// The key of the fact that it lives by.
  var key: String
  var deal: String
  var month: Int
  var segment: String
  var amount: Amount
  /// Blank for a number of deals.
  var currency = ""
}

extension Book {
  /// What counts in a measure, fact by fact, straight from its definition.
  func parts(of measure: String) -> [ModelPart] {
    switch measure {
    case "services-bookings":
      lines.filter { $0.offering != nil }.compactMap { part($0, $0.amount) }
    case "product-bookings":
      lines.filter { $0.offering == nil }.compactMap { part($0, $0.amount) }
    case "net-arr":
      lines.filter { $0.offering == nil }.compactMap { part($0, $0.netARR) }
    case "services-revenue":
      revenue.compactMap { row in
        deal(row.deal).map { deal in
          ModelPart(
            key: Fact.revenue(row).key, deal: deal.id, month: row.recognised.month,
            segment: segment(of: deal), amount: row.amount, currency: row.currency)
        }
      }
    default:
      deals.filter { counts($0, in: measure) }.map { deal in
        ModelPart(
          key: Fact.deal(deal).key, deal: deal.id, month: deal.closed.month,
          segment: segment(of: deal), amount: deal.count * .unit)
      }
    }
  }

  private func part(_ line: Fact.Line, _ amount: Amount) -> ModelPart? {
    deal(line.deal).map { deal in
      ModelPart(
        key: Fact.line(line).key, deal: deal.id, month: deal.closed.month,
        segment: segment(of: deal), amount: amount, currency: line.currency)
    }
  }

  private func segment(of deal: Fact.Deal) -> String {
    deal.stamp[0].isEmpty ? "Unassigned" : deal.stamp[0]
  }

  private func counts(_ deal: Fact.Deal, in measure: String) -> Bool {
    let isProductDeal = lines.contains { $0.deal == deal.id && $0.offering == nil }
    switch measure {
    case "deals": return true
    case "deals-with-services": return hasServices(deal)
    case "product-deals": return isProductDeal
    case "product-deals-with-own-services": return isProductDeal && hasServices(deal)
    case "product-deals-with-child-services":
      return isProductDeal && !hasServices(deal)
        && deals.contains { $0.parent == deal.id && hasServices($0) }
    default: return false
    }
  }

  private func hasServices(_ deal: Fact.Deal) -> Bool {
    hasServices(lines.filter { $0.deal == deal.id })
  }
}
