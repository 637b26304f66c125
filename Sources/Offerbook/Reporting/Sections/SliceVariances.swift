/// What each slice did to an indicator's variance, and the sentences about the two extremes.
struct SliceVariances {
  /// A slice's part of a variance.
  struct Part {
    var slice: Slice
    var name: String
    var actual: ExactDecimal?
    var plan: ExactDecimal?
    /// Whether all of it is planned: what is not is neither ahead nor short.
    var isPlanned = true
    var amount: ExactDecimal
    /// What the part is made of, by the name of the cause.
    var causes: [(name: String, amount: ExactDecimal)]
  }

  /// Every slice that is off its plan, or whose causes cancel out, the largest gain first.
  private(set) var parts: [Part] = []
  /// The slices that are just as planned.
  private(set) var asPlanned: [Part] = []
  /// What the slices do not add up to: what is planned for none of them, and what no cause explains.
  private(set) var rest: [Part] = []
  /// The names of the causes, none where they are not known.
  private(set) var causes: [String] = []
  let split: VarianceSplit
  /// Why the causes are not known, where they were asked for.
  private(set) var unknownCauses: String?
  private static let noSlice = "Planned for no slice"
  private let builder: ReportBuilder
  private let indicator: Indicator

  init(
    _ builder: ReportBuilder, _ indicator: Indicator, _ section: SectionDeclaration,
    filter: Slice
  ) throws {
    split = try builder.split(indicator, in: builder.span.period, by: section.by, where: filter)
    self.builder = builder
    self.indicator = indicator
    for line in split.lines { add(line) }
    rest = split.lines.filter {
      $0.slice == nil && $0.effect != .rounding && !$0.amount.isZero
    }.map { line in
      Part(
        slice: [:],
        name: line.effect == .plan ? Self.noSlice : line.effect.rawValue.capitalizedFirst,
        actual: line.actual, plan: line.plan, amount: line.amount, causes: [])
    }
    if !split.lines.isEmpty, indicator.unit == .money, let cause = section.cause,
      let named = cause.plannedParts, named.numerator == indicator.name
    {
      let request = try FigureRequest(
        indicators: [indicator], periods: [builder.span.period], by: split.by, filter: filter)
      let found = VolumeMixRate(
        builder.figures(by: split.by), request, cause: cause, in: builder.span.period)
      for part in found?.parts ?? [] { add(part) }
      if found == nil {
        let by = split.by.map(\.rawValue).joined(separator: " and ")
        unknownCauses =
          "volume, mix and rate are not known by \(by): the plan does not hold "
          + "\(named.denominator) wherever it holds \(named.numerator)"
      }
    }
    causes = parts.map { $0.causes.map(\.name) }.max { $0.count < $1.count } ?? []
    func isOffPlan(_ part: Part) -> Bool {
      !part.amount.isZero || part.causes.contains { !$0.amount.isZero }
    }
    asPlanned = parts.filter { !isOffPlan($0) }
    parts = parts.filter(isOffPlan).sorted { left, right in
      left.amount == right.amount ? left.name < right.name : left.amount > right.amount
    }
  }

  private mutating func add(_ line: VarianceSplit.Line) {
    guard let slice = line.slice else { return }
    let cause: (name: String, amount: ExactDecimal)? =
      line.effect == .variance ? nil : (line.effect.rawValue, line.amount)
    if let index = parts.firstIndex(where: { $0.slice == slice }) {
      parts[index].amount += line.amount
      if let cause { parts[index].causes.append(cause) }
    } else {
      parts.append(
        Part(
          slice: slice, name: builder.name(slice, by: split.by), actual: line.actual,
          plan: line.plan, isPlanned: line.isPlanned, amount: line.amount,
          causes: cause.map { [$0] } ?? []))
    }
  }

  /// Adds what a slice's variance is made of, also where the slice has none and its causes cancel out.
  private mutating func add(_ found: VolumeMixRate.Part) {
    if let index = parts.firstIndex(where: { $0.slice == found.slice }) {
      parts[index].causes = found.causes
    } else if found.slice.isEmpty {
      rest = [
        Part(
          slice: [:], name: Self.noSlice, actual: found.actual, plan: found.plan,
          amount: found.variance, causes: found.causes)
      ]
    } else {
      parts.append(
        Part(
          slice: found.slice, name: builder.name(found.slice, by: split.by), actual: found.actual,
          isPlanned: false, amount: found.variance, causes: found.causes))
    }
  }

  /// What a cause made over all slices, and of what is planned for none.
  func total(of cause: String) -> ExactDecimal {
    (parts + rest).flatMap(\.causes).filter { $0.name == cause }
      .map(\.amount).reduce(.zero, +)
  }

  /// The slice that is furthest on the bad side of its plan; nil where none is, or there is but one.
  var worst: String? {
    let parts = parts.filter(\.isPlanned)
    let part = indicator.direction == .more ? parts.last : parts.first
    return sentence(part, isGood: false, "furthest short, by")
  }

  /// The slice that is furthest on the good side of its plan.
  var best: String? {
    let parts = parts.filter(\.isPlanned)
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
