extension ReportBuilder {
  /// The offerings by bookings of the year to date, with their revenue and backlog.
  func offerings(_ section: SectionDeclaration) throws -> [ReportBlock] {
    let filter = try filter(of: section)
    let amounts = try OfferingAmounts(self, where: filter)
    let codes = amounts.codes
    let shown = codes.prefix(section.limit ?? 15)
    let hasYear = span.period.months != year.period.months
    let names = Dictionary(
      offerings.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    let others = Array(codes.dropFirst(shown.count))
    func row(
      _ labels: [ReportCell], _ codes: [String], isTotal: Bool = false, isOthers: Bool = false,
      showing figures: [ShownFigure] = []
    ) -> ReportRow {
      let total = amounts.sum(amounts.bookedInYear, codes)
      let share =
        amounts.total > .zero ? total.divided(by: amounts.total, digits: 6) : nil
      return ReportRow(
        labels + (hasYear ? [.amount(amounts.sum(amounts.booked, codes))] : []) + [
          .amount(total),
          share.map { .ratio($0) } ?? .none(reason: FigureReason.denominatorNotPositive.rawValue),
          .amount(amounts.sum(amounts.recognisedInYear, codes)),
          amounts.backlog.map { .amount(amounts.sum($0, codes)) }
            ?? .none(reason: FigureReason.noData.rawValue),
        ], isTotal: isTotal, isOthers: isOthers, showing: figures)
    }
    let bookings = indicator("services-bookings")
    let when = declaration.span == .month ? month.shortName : span.title
    let table = ReportTable(
      name: "offerings", caption: "Offerings by services bookings, \(figures.currency ?? "")",
      columns: [ReportColumn("Code", isText: true), ReportColumn("Offering", isText: true)]
        + (hasYear ? [ReportColumn("Bookings \(when)")] : []) + [
          ReportColumn("Bookings \(year.title)"), ReportColumn("Share"),
          ReportColumn("Revenue \(year.title)"), ReportColumn("Backlog"),
        ],
      rows: shown.map { code in
        row(
          [.text(code), .text(names[code] ?? "")], [code],
          showing: [self.shown(bookings, of: filter.merging([.offering: code]) { $1 })])
      }
        + (others.isEmpty
          ? [] : [row([.text(Self.others(others.count)), .text("")], others, isOthers: true)])
        + [
          row(
            [.text("Total"), .text("")], codes, isTotal: true,
            showing: [self.shown(bookings, of: filter)])
        ],
      rowsInFull: codes.count + 1)
    let why = unknownBacklog?.split(separator: "\n").joined(separator: "; ")
    return [.table(table)] + (why.map { [.paragraph("The backlog is not known: \($0).")] } ?? [])
  }
}

/// What each offering was booked and recognised for, and what is left of it.
private struct OfferingAmounts {
  let booked: [String: ExactDecimal]
  let bookedInYear: [String: ExactDecimal]
  let recognisedInYear: [String: ExactDecimal]
  /// Nil where it is not known.
  let backlog: [String: ExactDecimal]?
  let total: ExactDecimal

  init(_ builder: ReportBuilder, where filter: Slice) throws {
    guard let figures = builder.byOffering else {
      (booked, bookedInYear, recognisedInYear, backlog, total) = ([:], [:], [:], nil, .zero)
      return
    }
    func amounts(_ indicator: Indicator, in period: Period) throws -> [String: ExactDecimal] {
      let request = try FigureRequest(
        indicators: [indicator], periods: [period], by: [.offering], filter: filter)
      return figures.figures(request).reduce(into: [:]) { amounts, figure in
        if let code = figure.slice[.offering] { amounts[code] = figure.value }
      }
    }
    let bookings = builder.indicator("services-bookings")
    booked = try amounts(bookings, in: builder.span.period)
    bookedInYear = try amounts(bookings, in: builder.year.period)
    recognisedInYear = try amounts(
      builder.indicator("services-revenue"), in: builder.year.period)
    backlog =
      builder.unknownBacklog == nil
      ? try amounts(.named("services-backlog"), in: builder.year.period) : nil
    total = bookedInYear.values.reduce(.zero, +)
  }

  /// The offerings that have anything, the most booked first.
  var codes: [String] {
    let open = (backlog ?? [:]).filter { !$0.value.isZero }
    return Set(booked.keys).union(bookedInYear.keys).union(recognisedInYear.keys)
      .union(open.keys)
      .sorted { left, right in
        let amounts = (bookedInYear[left] ?? .zero, bookedInYear[right] ?? .zero)
        return amounts.0 == amounts.1 ? left < right : amounts.0 > amounts.1
      }
  }

  func sum(_ amounts: [String: ExactDecimal], _ codes: [String]) -> ExactDecimal {
    codes.compactMap { amounts[$0] }.reduce(.zero, +)
  }
}
