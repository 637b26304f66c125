/// What each slice did to an indicator's variance, and the sentences about the two extremes.
struct SliceVariances {
  /// A slice's part of a variance.
  struct Part {
    var slice: Slice
    var name: String
    var actual: ExactDecimal?
    var plan: ExactDecimal?
    var amount: ExactDecimal
    /// What the part is made of, by the name of the cause.
    var causes: [(name: String, amount: ExactDecimal)]
  }

  /// Every slice that is off its plan, the largest gain first.
  let parts: [Part]
  /// The slices that are just as planned.
  let asPlanned: [Part]
  /// The names of the causes, none where they are not known.
  let causes: [String]
  let split: VarianceSplit
  private let builder: ReportBuilder
  private let indicator: Indicator

  init(
    _ builder: ReportBuilder, _ indicator: Indicator, _ section: SectionDeclaration,
    filter: Slice
  ) throws {
    let split = try builder.split(
      indicator, in: builder.span.period, by: section.by, where: filter)
    var parts: [Part] = []
    for line in split.lines {
      guard let slice = line.slice else { continue }
      let cause: (name: String, amount: ExactDecimal)? =
        line.effect == .variance ? nil : (line.effect.rawValue, line.amount)
      if let index = parts.firstIndex(where: { $0.slice == slice }) {
        parts[index].amount += line.amount
        if let cause { parts[index].causes.append(cause) }
      } else {
        parts.append(
          Part(
            slice: slice, name: builder.name(slice, by: split.by), actual: line.actual,
            plan: line.plan, amount: line.amount, causes: cause.map { [$0] } ?? []))
      }
    }
    if indicator.unit == .money, let cause = section.cause,
      cause.plannedParts?.numerator == indicator.name,
      let found = VolumeMixRate(
        builder.figures(by: split.by),
        try FigureRequest(
          indicators: [indicator], periods: [builder.span.period], by: split.by, filter: filter),
        cause: cause, in: builder.span.period)
    {
      for part in found.parts {
        guard let index = parts.firstIndex(where: { $0.slice == part.slice }) else { continue }
        parts[index].causes = [("volume", part.volume), ("mix", part.mix), ("rate", part.rate)]
      }
    }
    asPlanned = parts.filter(\.amount.isZero)
    self.parts = parts.filter { !$0.amount.isZero }.sorted { left, right in
      left.amount == right.amount ? left.name < right.name : left.amount > right.amount
    }
    causes = parts.map { $0.causes.map(\.name) }.max { $0.count < $1.count } ?? []
    self.split = split
    self.builder = builder
    self.indicator = indicator
  }

  /// What the slices do not add up to, by name.
  var rest: [(label: String, amount: ExactDecimal)] {
    split.lines.filter { $0.slice == nil && $0.effect != .rounding && !$0.amount.isZero }
      .map { line in
        (
          line.effect == .plan ? "Planned for no slice" : line.effect.rawValue.capitalizedFirst,
          line.amount
        )
      }
  }

  /// The slice that is furthest on the bad side of its plan; nil where none is, or there is but one.
  var worst: String? {
    let part = indicator.direction == .more ? parts.last : parts.first
    return sentence(part, isGood: false, "furthest short, by")
  }

  /// The slice that is furthest on the good side of its plan.
  var best: String? {
    let part = indicator.direction == .more ? parts.first : parts.last
    return sentence(part, isGood: true, "furthest ahead, by")
  }

  /// Whether an amount is not shown as zero.
  private func isShown(_ amount: ExactDecimal) -> Bool {
    !amount.rounded(to: indicator.unit == .money ? 0 : 3).isZero
  }

  private func sentence(_ part: Part?, isGood: Bool, _ words: String) -> String? {
    guard let part, split.lines.count > 1, !part.slice.isEmpty, isShown(part.amount),
      part.amount.isNegative == ((indicator.direction == .more) != isGood)
    else { return nil }
    func shown(_ amount: ExactDecimal) -> String {
      indicator.unit == .money ? builder.money(amount.magnitude) : builder.points(amount)
    }
    let cause = CauseWords(part.amount, part.causes, shown: shown).map { ", \($0.words)" } ?? ""
    return "\(part.name) is \(words) \(shown(part.amount))\(cause)."
  }
}
