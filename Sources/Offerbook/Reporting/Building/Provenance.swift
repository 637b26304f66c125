internal import Postgres

/// What stands behind a report: loads, rejected records, unassigned slices, how far the data reach.
struct Provenance {
  private let asOf: AsOf
  private let loads: [Journal.Entry]
  private let openRejects: Journal.OpenRejects
  private let unassigned: [(dimension: String, amount: ExactDecimal)]
  private let bookedThrough: CalendarDate?
  private let recognisedThrough: CalendarDate?
  private let ahead: DatesAhead?
  private let yearTitle: String

  private static let mostLoads = 20

  init(
    _ connection: Connection, asOf: AsOf, month: Month, calendar: FiscalCalendar,
    conversion: Conversion
  ) throws {
    self.asOf = asOf
    let journal = Journal(connection)
    loads = try journal.entries(asOf: asOf)
    openRejects = try journal.openRejects(asOf: asOf.load)
    let span = try connection.run(SQL.Queries.dataSpan.statement, [asOf.load])[0]
    bookedThrough = try span.getOptional("booked_through")
    recognisedThrough = try span.getOptional("recognised_through")
    ahead = try DatesAhead(connection, asOf: asOf)
    let months = calendar.period(.ytd, of: month).months
    let parts = try connection.run(
      SQL.Queries.unassigned.statement, [asOf.load, months.first, months.last])
    var unassigned: [String: ExactDecimal] = [:]
    for part in parts {
      // The report's figures have found every rate that these parts of them need.
      guard
        let converted = try conversion.convert(
          part.get("amount"), from: part.get("currency"), in: part.get("month"))
      else { continue }
      unassigned[try part.get("dimension"), default: .zero] += converted.result
    }
    self.unassigned = unassigned.filter { !$0.value.isZero }.sorted { $0.key < $1.key }
      .map { (dimension: $0.key, amount: $0.value) }
    yearTitle = "\(calendar.year(of: month)) to date"
  }

  /// `bookings through 2026-10-30, revenue through 2026-10-28`.
  var through: String { through(days: (nil, nil)) }

  /// How far the data reach, and how many days of a month that is: `(12 of 31 days)`.
  func through(days: (booked: OpenMonths.Reach?, recognised: OpenMonths.Reach?)) -> String {
    func part(_ name: String, _ day: CalendarDate?, _ reach: OpenMonths.Reach?) -> String {
      guard let day else { return "no \(name)" }
      guard let reach, !reach.isOver else { return "\(name) through \(day)" }
      return "\(name) through \(day) (\(reach.words))"
    }
    return part("bookings", bookedThrough, days.booked) + ", "
      + part("revenue", recognisedThrough, days.recognised)
  }

  func blocks(unit: String?, currencies: ReportTable?, priorYear: String?) -> [ReportBlock] {
    let missing = priorYear.map { "The year before is not shown: \($0)." }
    return [
      .paragraph(
        "The figures are the ledger after load \(asOf.load): \(through). \(rejectedSentence)"
          + (ahead.map { " \($0.sentence)" } ?? "")),
      .paragraph(unassignedSentence(unit: unit)),
    ] + [missing].compactMap { $0.map(ReportBlock.paragraph) }
      + [currencies, loadTable].compactMap { $0.map(ReportBlock.table) }
  }

  private var rejectedSentence: String {
    guard let first = openRejects.first else { return "No rejected record is open." }
    let place = "\(first.file ?? "") line \(first.line): \(first.reason)"
    return openRejects.count == 1
      ? "1 rejected record is not in the figures (\(place))."
      : "\(openRejects.count) rejected records are not in the figures; the first is \(place)."
  }

  private func unassignedSentence(unit: String?) -> String {
    guard !unassigned.isEmpty else {
      return "Every deal of \(yearTitle) has a segment, geo, industry, order type and deal path."
    }
    let parts = unassigned.map { part in
      let name = part.dimension.split(separator: "_").joined(separator: " ")
      return "\(unit ?? "") \(part.amount.grouped(digits: 0)) without \(name)"
    }
    return "Unassigned bookings of \(yearTitle), shown under Unassigned: "
      + parts.joined(separator: "; ") + "."
  }

  private var loadTable: ReportTable {
    let shown = loads.suffix(Self.mostLoads)
    return ReportTable(
      name: "loads", caption: "Loads, in records and rows",
      columns: [
        ReportColumn("Load"), ReportColumn("What", isText: true),
        ReportColumn("File", isText: true), ReportColumn("SHA-256", isText: true),
        ReportColumn("Read"), ReportColumn("Rejected"), ReportColumn("Inserted"),
        ReportColumn("Replaced"), ReportColumn("Retired"),
      ],
      rows: shown.map { load in
        func count(_ number: Int) -> ReportCell {
          .count(ExactDecimal(mantissa: Int128(number), scale: 0))
        }
        return ReportRow([
          count(load.load), .text(load.what), .text(load.fileName),
          .text(String((load.sha256 ?? "").prefix(12))), count(load.read),
          count(load.rejected), count(load.inserted), count(load.replaced), count(load.retired),
        ])
      },
      rowsInFull: loads.count)
  }
}

extension Journal.Entry {
  /// `bookings`, `undo of 3`, `agreed FY27`.
  package var what: String {
    let what = feed ?? note ?? undoes.map { "undo of \($0)" } ?? kind
    return undoneBy.map { "\(what) (undone by \($0))" } ?? what
  }

  /// The file's name without its folders.
  package var fileName: String {
    file?.split(separator: "/").last.map(String.init) ?? ""
  }
}
