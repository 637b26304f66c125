/// What happened, computed and said in sentences.
struct ReportSentences {
  private let builder: ReportBuilder
  private let filter: Slice

  init(_ builder: ReportBuilder, filter: Slice) {
    self.builder = builder
    self.filter = filter
  }

  /// What stands worst, then the section's first indicator: how it stands, which slice made most of
  /// it, and why.
  func lead(_ section: SectionDeclaration) throws -> String {
    let indicator = section.indicators[0]
    let warnings = leading(section.indicators).map { name in
      "\(name.title) \(verb(of: name)): \(words(about: name, figure(name)))."
    }
    return (warnings + (try opening(indicator, section))).joined(separator: " ")
  }

  /// The indicators that stand worse than the first, all of the worst status: they come before it.
  func leading(_ indicators: [Indicator]) -> [Indicator] {
    let first = indicators.first.map { figure($0).status } ?? .notAvailable
    let worst = [Status.urgent, .needsImprovement].first { status in
      indicators.contains { figure($0).status == status }
    }
    guard let worst, worst != first else { return [] }
    return indicators.filter { figure($0).status == worst }
  }

  private func opening(
    _ indicator: Indicator, _ section: SectionDeclaration
  ) throws -> [String] {
    let figure = figure(indicator)
    guard let value = figure.value else {
      return ["There are no \(indicator.title.lowercased()) in \(builder.span.title) yet."]
    }
    let when = "in \(builder.span.title)\(builder.soFar(indicator))"
    let amount = builder.value(value, of: indicator)
    let sentences = [standing(indicator, figure, value: value, amount: amount, when: when)]
    guard figure.variance?.isZero == false else { return sentences }
    let slices = try SliceVariances(builder, indicator, section, filter: filter)
    return sentences + [slices.worst, slices.best].compactMap { $0 }
  }

  private func figure(_ indicator: Indicator) -> Figure {
    builder.figures.figure(indicator, in: builder.span.period, where: filter)
  }

  /// `is urgent`, `need improvement`.
  private func verb(of indicator: Indicator) -> String {
    let status = figure(indicator).status
    switch (status, builder.isPlural(indicator)) {
    case (.needsImprovement, true): return "need improvement"
    case (.needsImprovement, false): return "needs improvement"
    case (_, true): return "are \(status.words)"
    case (_, false): return "is \(status.words)"
    }
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
    let figure = figure(indicator)
    guard figure.value != nil else {
      let reason = (figure.reason ?? .noData).rawValue.split(separator: "-")
      return "\(indicator.title) is not known: \(reason.joined(separator: " "))."
    }
    return "\(indicator.title): \(words(about: indicator, figure))."
  }

  /// `77% of plan`; `8.4%, 0.3 points above plan`.
  private func words(about indicator: Indicator, _ figure: Figure) -> String {
    let value = figure.value ?? .zero
    let amount = builder.value(value, of: indicator)
    guard let variance = figure.variance else {
      return "\(amount), " + (figure.gap.map { "partly planned (\($0.words))" } ?? "not planned")
    }
    if indicator.unit == .money, let attainment = figure.attainment, !value.isNegative {
      return "\(builder.percent(attainment)) of plan"
    }
    let rounded = indicator.unit == .money ? variance.rounded(to: 0) : variance.rounded(to: 3)
    guard !rounded.isZero else { return "\(amount), as planned" }
    let difference =
      indicator.unit == .money ? builder.money(variance.magnitude) : builder.points(variance)
    return "\(amount), \(difference) \(variance.isNegative ? "below" : "above") plan"
  }
}
