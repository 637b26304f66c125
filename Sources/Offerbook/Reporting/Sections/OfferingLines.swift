internal import Postgres

/// The booking lines of the offering that a report is about, as of its load.
struct OfferingLines {
  struct Line {
    let opportunity: String
    let dealCount: Int
    let month: Month
    let amount: ExactDecimal
    let currency: String
    let values: [Dimension: String]
  }

  let lines: [Line]

  init(_ builder: ReportBuilder) throws {
    let months = builder.twelveMonths
    let pairs = FigureComment.Subject.pairs(builder.filter)
    let dimensions = Dimension.allCases.filter { Dimension.slice.contains($0) }
    lines = try builder.connection.run(
      SQL.Queries.bookings.statement,
      [
        builder.request.asOf.load, months.first, months.last, pairs.map(\.0.rawValue),
        pairs.map(\.1),
      ]
    ).map { row in
      let day: CalendarDate = try row.get("close_date")
      return Line(
        opportunity: try row.get("opportunity_id"), dealCount: try row.get("deal_count"),
        month: day.month, amount: try row.get("amount"), currency: try row.get("currency"),
        values: try dimensions.reduce(into: [:]) { values, dimension in
          values[dimension] = try row.get(dimension.rawValue)
        })
    }
  }

  /// How many deals the offering was sold in.
  func deals(in period: Period) -> ExactDecimal {
    let within = lines.filter { period.months.contains($0.month) }
    return Dictionary(grouping: within, by: \.opportunity).values.reduce(.zero) { sum, deal in
      let amount = deal.map(\.amount).reduce(.zero, +)
      let count = amount > .zero ? deal.first?.dealCount ?? 0 : 0
      return sum + ExactDecimal(mantissa: Int128(count), scale: 0)
    }
  }
}
