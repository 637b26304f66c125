internal import Postgres

/// Splits booking rows into opportunities and lines, and sums their postings on the way.
struct BookingsWriter {
  private var opportunities: CopyBuffer
  private var lines: CopyBuffer
  private var slices: SliceRegister
  private let calendar: CalendarDays
  private let load: Int
  private(set) var postings = StreamedPostings()

  /// The own columns of the opportunity whose lines are streaming by, one after another.
  private var current: [UInt8] = []
  private var candidate: [UInt8] = []

  /// The lengths of ids that may be of two forms, among the ids of the opportunities and their parents.
  private(set) var idForms = IDForms()
  /// The number of the first slice that the rows brought anew.
  var firstNewSlice: Int? { slices.firstNew }

  /// Writes into the stage, or right into the facts when there are none to compare with.
  init(load: Int, isDirect: Bool, connection: Connection, pump: CopyPump) throws {
    func buffer(_ table: FactTable) -> CopyBuffer {
      let statement =
        isDirect
        ? table.statement(SQL.Loading.copyFirst, target: table.name)
        : table.statement(SQL.Loading.copy)
      return CopyBuffer(statement: statement, pump: pump)
    }
    self.load = load
    opportunities = buffer(.opportunity)
    lines = buffer(.booking)
    slices = try SliceRegister(connection: connection)
    calendar = try CalendarDays(connection: connection)
  }

  mutating func write(_ row: borrowing FeedRow) throws {
    if isNewOpportunity(row) { try writeOpportunity(row) }
    guard let kind = row[Column.kind], let amount = row[Column.amount],
      let currency = row[Column.currency], let delivery = row[Column.delivery],
      let netARR = row[Column.netARR]
    else { return }
    lines.write(row[Column.opportunityID])
    lines.write(row[Column.line])
    lines.write(kind)
    lines.write(amount)
    lines.write(currency)
    lines.write(row[Column.offeringCode])
    lines.write(netARR)
    lines.write(delivery)
    lines.write(row[Column.partnerID])
    lines.write(load)
    lines.write(row.record)
    lines.write(row.line)
    try lines.endRow()

    let units = FixedPoint.units(amount)
    if kind.first == UInt8(ascii: "s"), let offering = row[Column.offeringCode] {
      postings.addServices(units, offering: offering, delivery: delivery, currency: currency)
    } else {
      postings.addProduct(units, netARR: FixedPoint.units(netARR), currency: currency)
    }
  }

  /// Sends what is left; returns the number of opportunities that were written.
  mutating func finish() throws -> Int {
    postings.end()
    try opportunities.flush()
    try lines.flush()
    return opportunities.rows
  }

  /// Keeps the slices that the rows brought anew; after the pump has given the connection back.
  mutating func saveSlices(to connection: Connection) throws {
    try slices.save(to: connection)
  }

  /// Whether the row's own columns differ from those of the row before it.
  private mutating func isNewOpportunity(_ row: borrowing FeedRow) -> Bool {
    candidate.removeAll(keepingCapacity: true)
    for column in Column.own {
      if let value = row[column] { candidate.append(contentsOf: value) }
      candidate.append(0x1F)
    }
    guard candidate != current else { return false }
    swap(&candidate, &current)
    return true
  }

  private mutating func writeOpportunity(_ row: borrowing FeedRow) throws {
    guard let closeDate = row[Column.closeDate], let dealCount = row[Column.dealCount] else {
      return
    }
    let month = calendar.month(of: closeDate)
    idForms.see(row[Column.opportunityID])
    idForms.see(row[Column.parentOpportunityID])
    let slice = slices.number(Column.slice.map { row[$0] })
    opportunities.write(row[Column.opportunityID])
    opportunities.write(closeDate)
    opportunities.write(row[Column.accountID])
    opportunities.write(row[Column.accountName])
    opportunities.write(row[Column.parentOpportunityID])
    opportunities.write(row[Column.opportunityName])
    opportunities.write(slice)
    opportunities.write(row[Column.owner])
    opportunities.write(dealCount)
    opportunities.write(load)
    opportunities.write(row.record)
    opportunities.write(row.line)
    try opportunities.endRow()
    let count = Int(String(decoding: dealCount, as: UTF8.self)) ?? 1
    postings.begin(month: month, slice: slice, count: count)
  }

  /// The positions of the bookings feed's columns.
  private enum Column {
    static func position(_ name: String) -> Int {
      guard let index = Feed.bookings.index(of: name) else {
        preconditionFailure("the bookings feed has no column \(name)")
      }
      return index
    }

    static let opportunityID = position("opportunity_id")
    static let line = position("line")
    static let closeDate = position("close_date")
    static let kind = position("kind")
    static let amount = position("amount")
    static let currency = position("currency")
    static let offeringCode = position("offering_code")
    static let netARR = position("net_arr")
    static let accountID = position("account_id")
    static let accountName = position("account_name")
    static let parentOpportunityID = position("parent_opportunity_id")
    static let opportunityName = position("opportunity_name")
    static let delivery = position("delivery")
    static let partnerID = position("partner_id")
    static let owner = position("owner")
    static let dealCount = position("deal_count")
    static let slice = ["segment", "geo", "industry", "order_type", "deal_path"].map(position)
    static let own =
      [
        opportunityID, closeDate, accountID, accountName, parentOpportunityID, opportunityName,
        owner, dealCount,
      ] + slice
  }
}
