extension Book {
  /// The optional columns of bookings that files of a history leave out.
  static let optionalColumns = [
    "net_arr", "parent_opportunity_id", "segment", "geo", "industry", "order_type", "deal_path",
    "delivery", "deal_count",
  ]

  private static let stamp = ["segment", "geo", "industry", "order_type", "deal_path"]

  /// Rows of a file that lacks columns, as they are meant: what the book knows stays, and a row that
  /// it does not know has what a blank means.
  func completed(_ rows: [BookingRow], absent: Set<String>) -> [BookingRow] {
    rows.map { row in
      var (deal, line) = (row.deal, row.line)
      let known = self.deal(deal.id)
      for (index, column) in Self.stamp.enumerated() where absent.contains(column) {
        deal.stamp[index] = known?.stamp[index] ?? ""
      }
      if absent.contains("parent_opportunity_id") { deal.parent = known?.parent }
      if absent.contains("deal_count") { deal.count = known?.count ?? 1 }
      var knownLine: Fact.Line?
      if case .line(let found) = facts[Fact.line(line).key] { knownLine = found }
      if absent.contains("net_arr") { line.netARR = knownLine?.netARR ?? 0 }
      if absent.contains("delivery") { line.delivery = knownLine?.delivery ?? "direct" }
      return BookingRow(deal: deal, line: line)
    }
  }
}
