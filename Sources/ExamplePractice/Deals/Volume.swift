/// How many deals close in a month, so that the whole makes about the lines asked for.
struct Volume {
  let lines: Int
  let first: Month
  let through: Month

  /// Booking lines that a thousand product deals bring, with the services sold on and after them.
  private static let linesPerThousandDeals = 1_350

  private var deals: Int { max(40, lines * 1_000 / Self.linesPerThousandDeals) }

  /// The sum of the weights of all months of the practice.
  private var wholeWeight: Int { weight(upTo: through) }

  /// Product deals, rounded so that the months add up to the whole.
  func productDeals(in month: Month) -> Int {
    deals * weight(upTo: month) / wholeWeight
      - deals * weight(upTo: month.advanced(by: -1)) / wholeWeight
  }

  /// Product deals that are an account's first.
  func newcomers(in month: Month) -> Int {
    productDeals(in: month) * 170 / 1_000
  }

  /// Accounts that bought before the month: those from before the practice began, and newcomers.
  func customers(before month: Month) -> Int {
    let atStart = max(20, deals * 200 / 1_000)
    guard first < month else { return atStart }
    return (first..<month).reduce(atStart) { $0 + newcomers(in: $1) }
  }

  private func weight(upTo month: Month) -> Int {
    guard first <= month else { return 0 }
    return (first...month).reduce(0) { $0 + Season.weight($1, since: first) }
  }
}
