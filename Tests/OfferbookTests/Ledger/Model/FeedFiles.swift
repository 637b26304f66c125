@testable import Offerbook

/// The model's rows as the files that a practice would load.
enum FeedFiles {
  /// - Parameters:
  ///   - absent: Columns that the file does not have.
  ///   - spelled: How names and ids are written.
  static func bookings(
    _ rows: [BookingRow], without absent: Set<String> = [],
    spelled: (String) -> String = { $0 }
  ) -> String {
    let header = """
      opportunity_id,line,close_date,kind,amount,currency,offering_code,net_arr,account_id,\
      parent_opportunity_id,segment,geo,industry,order_type,deal_path,delivery,deal_count
      """
    let columns = header.split(separator: ",").map(String.init)
    let kept = columns.indices.filter { !absent.contains(columns[$0]) }
    return file(
      kept.map { columns[$0] }.joined(separator: ","),
      rows.map { row in
        let cells = record(row, spelled: spelled)
        return kept.map { cells[$0] }
      })
  }

  private static func record(_ row: BookingRow, spelled: (String) -> String) -> [String] {
    let (deal, line) = (row.deal, row.line)
    let head = [
      spelled(deal.id), line.line, deal.closed.text, line.offering == nil ? "product" : "services",
    ]
    let money = [line.amount.text(atLeast: 0), line.currency, line.offering ?? ""]
    let netARR = line.netARR == 0 ? "" : line.netARR.text(atLeast: 3)
    let own = ["A-\(deal.id)", deal.parent ?? ""] + deal.stamp.map(spelled)
    let delivery = line.delivery == "direct" ? "" : line.delivery
    return head + money + [netARR] + own + [delivery, deal.count == 1 ? "" : "\(deal.count)"]
  }

  static func revenue(_ rows: [Fact.Revenue]) -> String {
    let header = "opportunity_id,revenue_id,recognised_on,amount,currency,offering_code,delivery"
    return file(
      header,
      rows.map {
        [
          $0.deal, $0.id, $0.recognised.text, $0.amount.text(), $0.currency, $0.offering,
          $0.delivery,
        ]
      })
  }

  static func offerings(_ codes: [String], in book: Book, note: String) -> String {
    file(
      "offering_code,name,category,summary",
      codes.map { [$0, "The \($0)", book.category(of: $0) ?? "", note] })
  }

  static func plan(_ rows: [Fact.Planned]) -> String {
    file(
      "version,indicator,month,segment,geo,value,currency",
      rows.map { row in
        [row.version, row.indicator, "\(Month(counted: row.month))", row.segment, row.geo]
          + [row.value.text(), row.currency ?? ""]
      })
  }

  static func rates(_ rates: [ModelRate]) -> String {
    file(
      "rate_type,currency,month,rate",
      rates.map { rate in
        let value = Rounded(number: rate.thousandths, decimals: 3).text()
        return [rate.type.rawValue, rate.currency, "\(Month(counted: rate.month))", value]
      })
  }

  private static func file(_ header: String, _ records: [[String]]) -> String {
    ([header] + records.map { $0.joined(separator: ",") }).joined(separator: "\n") + "\n"
  }
}
