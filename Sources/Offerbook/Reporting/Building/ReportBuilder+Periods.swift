/// A period as a report calls it.
struct TitledPeriod {
  var period: Period
  var title: String
}

extension ReportBuilder {
  /// What the report is about: the month, or the quarter or year up to it.
  var span: TitledPeriod { periods[0] }

  /// The year up to the month.
  var year: TitledPeriod {
    TitledPeriod(period: calendar.period(.ytd, of: month), title: yearTitle)
  }

  /// The report's own period and the longer ones up to the month.
  var periods: [TitledPeriod] {
    let quarter = calendar.period(.qtd, of: month)
    let isWhole = calendar.period(.quarter, of: month).months.last == month
    let name = calendar.quarter(of: month)
    switch declaration.span {
    case .month:
      return [
        TitledPeriod(period: calendar.period(.month, of: month), title: month.longName),
        TitledPeriod(period: quarter, title: "\(name) to date"), year,
      ]
    case .quarter:
      return [TitledPeriod(period: quarter, title: isWhole ? name : "\(name) to date"), year]
    case .year: return [year]
    }
  }

  private var yearTitle: String {
    let isWhole = calendar.period(.year, of: month).months.last == month
    let name = calendar.year(of: month)
    return declaration.span != .month && isWhole ? name : "\(name) to date"
  }

  /// The twelve months up to the report's.
  var twelveMonths: [Month] { Month.range(month.advanced(by: -11), month) }

  /// `Services report, Large, October 2026`.
  var title: String {
    ([declaration.title] + filterWords + [span.title])
      .joined(separator: ", ")
  }

  var subtitle: String {
    let plan =
      figures.plan.choice?.title(of: year.period.months)
      .map { "plan version \($0)" } ?? "no plan agreed"
    return [calendar.quarter(of: month), plan, through, ratesInWords]
      .compactMap { $0 }.joined(separator: " · ")
  }

  /// The values that the report is filtered by, in the order of the dimensions.
  private var filterWords: [String] {
    Dimension.allCases.compactMap { dimension in
      filter[dimension].map { value in
        dimension == .offering ? offerings.first { $0.code == value }?.name ?? value : value
      }
    }
  }
}
