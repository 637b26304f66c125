/// What happened, computed and said in sentences.
struct ReportSentences {
  private let builder: ReportBuilder
  private let filter: Slice

  init(_ builder: ReportBuilder, filter: Slice) {
    self.builder = builder
    self.filter = filter
  }

  /// The section's first indicator: how it stands, which slice made most of it, and why.
  func lead(_ section: SectionDeclaration) throws -> String {
    let indicator = section.indicators[0]
    let figure = builder.figures.figure(indicator, in: builder.span.period, where: filter)
    guard let value = figure.value else {
      return "There are no \(indicator.title.lowercased()) in \(builder.span.title) yet."
    }
    let when = "in \(builder.span.title)\(builder.soFar(indicator))"
    let amount = builder.value(value, of: indicator)
    var sentences = [standing(indicator, figure, value: value, amount: amount, when: when)]
    if figure.variance?.isZero == false {
      let slices = try SliceVariances(builder, indicator, section, filter: filter)
      sentences += [slices.worst, slices.best].compactMap { $0 }
    }
    return sentences.joined(separator: " ")
  }

  private func standing(
    _ indicator: Indicator, _ figure: Figure, value: ExactDecimal, amount: String, when: String
  ) -> String {
    let title = indicator.title
    guard let plan = figure.plan else {
      let why =
        builder.figures.plan.version.map { "plan version \($0) holds none for it" }
        ?? "no plan is agreed"
      return "\(title) came to \(amount) \(when); \(why)."
    }
    let planned = builder.value(plan, of: indicator)
    if let gap = figure.gap {
      return "\(title) came to \(amount) \(when), partly planned at \(planned): \(gap.words)."
    }
    guard let attainment = figure.attainment, !value.isNegative else {
      return "\(title) came to \(amount) \(when), against a plan of \(planned)."
    }
    return "\(title) reached \(builder.percent(attainment)) of plan \(when): \(amount)."
  }

  /// Another indicator in a few words.
  func brief(_ indicator: Indicator) -> String {
    let figure = builder.figures.figure(indicator, in: builder.span.period, where: filter)
    let title = indicator.title
    guard let value = figure.value else {
      let reason = (figure.reason ?? .noData).rawValue.split(separator: "-")
      return "\(title) is not known: \(reason.joined(separator: " "))."
    }
    let amount = builder.value(value, of: indicator)
    guard let variance = figure.variance else {
      let why = figure.gap.map { "partly planned (\($0.words))" } ?? "not planned"
      return "\(title): \(amount), \(why)."
    }
    if indicator.unit == .money, let attainment = figure.attainment, !value.isNegative {
      return "\(title): \(builder.percent(attainment)) of plan."
    }
    let rounded = indicator.unit == .money ? variance.rounded(to: 0) : variance.rounded(to: 3)
    guard !rounded.isZero else { return "\(title): \(amount), as planned." }
    let difference =
      indicator.unit == .money ? builder.money(variance.magnitude) : builder.points(variance)
    return "\(title): \(amount), \(difference) \(variance.isNegative ? "below" : "above") plan."
  }
}
