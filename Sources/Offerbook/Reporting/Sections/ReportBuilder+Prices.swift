extension ReportBuilder {
  /// What an offering was sold for in twelve months, a line on average, against its list price.
  ///
  /// A custom offering is priced by the hour or day, and bookings tell no hours: there is nothing to
  /// hold its lines against.
  func prices(_ section: SectionDeclaration) throws -> [ReportBlock] {
    guard let offering, let list = offering.listPrice, let currency = offering.currency else {
      return [.paragraph("The catalog holds no list price to compare with.")]
    }
    let by = open(section.by, in: filter).first { Dimension.slice.contains($0) }
    let all = try OfferingLines(self).lines
    let lines = all.filter { $0.currency == currency && $0.amount > .zero }
    let isComparable = offering.kind != "custom"
    func row(_ label: String, _ lines: [OfferingLines.Line], isTotal: Bool) -> ReportRow {
      let count = ExactDecimal(mantissa: Int128(lines.count), scale: 0)
      let sum = lines.map(\.amount).reduce(.zero, +)
      let average = sum.divided(by: count, digits: 2)
      let share = sum.divided(by: list * count, digits: 6)
      let none = ReportCell.none(reason: FigureReason.noData.rawValue)
      return ReportRow(
        [
          .text(label), .count(count), .amountIn(currency, sum),
          average.map { .amountIn(currency, $0) } ?? none,
        ]
          + (isComparable ? [.amountIn(currency, list), share.map { .ratio($0) } ?? none] : []),
        isTotal: isTotal)
    }
    let groups = by.map { dimension in Dictionary(grouping: lines) { $0.values[dimension] ?? "" } }
    let parts = (groups ?? [:]).sorted { Self.precedes([$0.key], [$1.key]) }
      .map { row($0.key, $0.value, isTotal: false) }
    let price =
      "list price of \(currency) \(list.grouped(digits: 2))"
      + (offering.priceUnit.map { " per \($0)" } ?? "")
    let span = "\(twelveMonths[0].shortName) to \(month.shortName)"
    let why = "the offering is custom, and bookings do not say how many they are of"
    let left = all.count - lines.count
    let note =
      left == 0
      ? []
      : [ReportBlock.paragraph("\(left) lines in other currencies or not above zero are left out.")]
    return [
      .table(
        ReportTable(
          name: "prices",
          caption: "What a line was won for\(isComparable ? " against the \(price)" : ""), \(span)",
          columns: [
            ReportColumn(by?.title ?? "Slice", isText: true), ReportColumn("Lines"),
            ReportColumn("Bookings"), ReportColumn("A line on average"),
          ]
            + (isComparable ? [ReportColumn("List price"), ReportColumn("Average / list")] : []),
          rows: parts + [row("Total", lines, isTotal: true)]))
    ] + (isComparable ? [] : [.paragraph("No line can be held against the \(price): \(why).")])
      + note
  }

  /// The offering that the report is about, as its load has it.
  var offering: Offering? {
    filter[.offering].flatMap { code in offerings.first { $0.code == code } }
  }
}
