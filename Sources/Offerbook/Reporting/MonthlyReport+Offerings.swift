extension MonthlyReport {
  private static let mostOfferings = 15

  /// The offerings by their bookings of the year to date.
  var offerings: ReportSection {
    let bookings = indicator("services-bookings")
    let revenue = indicator("services-revenue")
    let booked = byOffering(bookings, in: periods[2].period)
    let recognised = byOffering(revenue, in: periods[2].period)
    let inMonth = byOffering(bookings, in: periods[0].period)
    let codes = Set(booked.keys).union(recognised.keys).union(inMonth.keys)
      .sorted { left, right in
        let (leftAmount, rightAmount) = (booked[left] ?? .zero, booked[right] ?? .zero)
        return leftAmount == rightAmount ? left < right : leftAmount > rightAmount
      }
    let total = booked.values.reduce(.zero, +)
    func row(_ title: [ReportCell], _ codes: [String], isTotal: Bool = false) -> ReportRow {
      func sum(_ amounts: [String: ExactDecimal]) -> ExactDecimal {
        codes.compactMap { amounts[$0] }.reduce(.zero, +)
      }
      let share = total > .zero ? sum(booked).divided(by: total, digits: 6) : nil
      return ReportRow(
        title + [
          .amount(sum(inMonth)), .amount(sum(booked)),
          share.map(ReportCell.ratio)
            ?? .none(reason: FigureReason.denominatorNotPositive.rawValue),
          .amount(sum(recognised)),
        ], isTotal: isTotal)
    }
    let shown = codes.prefix(Self.mostOfferings).map { code in
      row([.text(code), .text(offeringNames[code] ?? "")], [code])
    }
    let year = calendar.year(of: month)
    let table = ReportTable(
      name: "offerings", caption: "Offerings by services bookings, \(figures.currency ?? "")",
      columns: [
        ReportColumn("Code", isText: true), ReportColumn("Offering", isText: true),
        ReportColumn("Bookings \(month.shortName)"), ReportColumn("Bookings \(year) to date"),
        ReportColumn("Share"), ReportColumn("Revenue \(year) to date"),
      ],
      rows: shown + [row([.text("Total"), .text("")], codes, isTotal: true)],
      rowsInFull: codes.count + 1)
    return ReportSection(
      name: "offerings", title: "Offerings by bookings", blocks: [.table(table)])
  }

  private func byOffering(_ indicator: Indicator, in period: Period) -> [String: ExactDecimal] {
    guard
      let request = try? FigureRequest(
        indicators: [indicator], periods: [period], by: [.offering])
    else { return [:] }
    return services.figures(request).reduce(into: [:]) { amounts, figure in
      if let code = figure.slice[.offering] { amounts[code] = figure.value }
    }
  }
}
