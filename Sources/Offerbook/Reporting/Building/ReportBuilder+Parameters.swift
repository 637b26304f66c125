extension ReportBuilder {
  /// What the report was made with.
  func parameters() throws -> [ReportParameter] {
    let slice = Dimension.allCases.compactMap { dimension in
      filter[dimension].map { "\(dimension.rawValue) \($0)" }
    }
    let closes = try Closes(connection).closes(asOf: request.asOf)
    let close = closes.first { $0.month == month && $0.load == request.asOf.load }
    let ledger = "load \(request.asOf.load)" + (close == nil ? "" : ", the close of \(month)")
    return [
      ReportParameter(name: "Report", value: declaration.name),
      ReportParameter(name: "Month", value: month.description),
      ReportParameter(name: "Period", value: span.title),
      ReportParameter(
        name: "Plan version", value: figures.plan.choice?.title(of: year.period.months) ?? "none"),
      ReportParameter(name: "Ledger as of", value: ledger),
      ReportParameter(name: "Currency", value: ratesInWords ?? figures.currency ?? "none"),
      ReportParameter(
        name: "Filter", value: slice.isEmpty ? "none" : slice.joined(separator: ", ")),
      ReportParameter(name: "Thresholds", value: thresholds),
    ]
  }

  /// `on track from 1.00, needs improvement from 0.90`, and which indicators have others.
  private var thresholds: String {
    var groups: [(words: String, names: [String])] = []
    for indicator in declaration.indicators {
      let own = figures.settings.thresholds(of: indicator)
      let words = "on track from \(own.onTrack), needs improvement from \(own.needsImprovement)"
      if let index = groups.firstIndex(where: { $0.words == words }) {
        groups[index].names.append(indicator.name)
      } else {
        groups.append((words, [indicator.name]))
      }
    }
    guard groups.count > 1 else { return groups.first?.words ?? "none" }
    return groups.map { "\($0.words) (\($0.names.joined(separator: ", ")))" }
      .joined(separator: "; ")
  }
}
