extension ReportBuilder {
  /// How often, and for how much, an offering is sold with what else is sold.
  func attachment() throws -> [ReportBlock] {
    let lines = try OfferingLines(self)
    let around = filter.filter { $0.key != .offering }
    // All deals and all net ARR carry no offering: they are read apart.
    let whole = try Figures(
      connection, asOf: request.asOf,
      indicators: [indicator("deal-attach-rate"), indicator("dollar-attach-rate")],
      months: twelveMonths, dimensions: Set(around.keys), planVersion: nil, where: around,
      rates: request.rates)
    let rows = periods.map { titled -> ReportRow in
      let deals = whole.figure(indicator("deal-attach-rate"), in: titled.period, where: around)
      let base = whole.figure(indicator("dollar-attach-rate"), in: titled.period, where: around)
      let booked = figures.figure(
        indicator("services-bookings"), in: titled.period, where: filter)
      let sold = lines.deals(in: titled.period)
      return ReportRow(
        [
          .text(titled.title), .count(sold),
          deals.denominator.map { .count($0) } ?? .none(reason: FigureReason.noData.rawValue),
          rate(sold, of: deals.denominator, .noDeals), booked.actualCell,
          base.denominator.map { .amount($0) } ?? .none(reason: FigureReason.noData.rawValue),
          rate(booked.value, of: base.denominator, .denominatorNotPositive),
        ], showing: figuresOfSpan(indicator("services-bookings"), in: titled))
    }
    return [
      .table(
        ReportTable(
          name: "attachment",
          caption: "Deals and net ARR that it was sold along with, \(figures.currency ?? "")",
          columns: [
            ReportColumn("Period", isText: true), ReportColumn("Deals with it"),
            ReportColumn("All deals"), ReportColumn("Deal attach"),
            ReportColumn("Bookings"), ReportColumn("All net ARR"), ReportColumn("Dollar attach"),
          ],
          rows: rows))
    ]
  }

  private func rate(
    _ part: ExactDecimal?, of whole: ExactDecimal?, _ reason: FigureReason
  ) -> ReportCell {
    guard let part, let whole else { return .none(reason: FigureReason.noData.rawValue) }
    guard whole > .zero, let share = part.divided(by: whole, digits: 6) else {
      return .none(reason: reason.rawValue)
    }
    return .ratio(share)
  }
}
