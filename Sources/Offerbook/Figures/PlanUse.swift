/// Which values of the plan a figure is held against, and by which rule.
package struct PlanUse: Sendable {
  package struct Value: Sendable {
    package var indicator: String
    /// The version that counts in the month.
    package var version: String
    package var month: Month
    /// The fiscal period that a rate was given for, which begins in the month; blank = the month.
    package var heldFor: String
    /// The level it was given for; empty for the whole.
    package var level: Slice
    package var value: ExactDecimal
    /// The days that count of an open month, nil where the whole month does.
    package var days: OpenMonths.Reach?
  }

  /// The plan version, nil when none is agreed.
  package let version: String?
  /// How the values give the plan, or why there is none; a sentence.
  package let rule: String
  package let values: [Value]
  /// Whether the values are rates, which do not add up.
  package private(set) var isRate = false

  init(_ figures: Figures, _ indicator: Indicator, in period: Period, of slice: Slice) {
    version = figures.plan.version
    guard let version else {
      rule = "No plan is agreed."
      values = []
      return
    }
    let gap = figures.gap(indicator, in: period, of: slice)
    let partly = gap.map { " Partly planned: \($0.words)." } ?? ""
    guard figures.priorYear == nil else {
      let days = figures.cut(of: period, for: indicator).map {
        ", \($0.month.advanced(by: -12)) through its first \($0.reach.words)"
      }
      rule = "What it came to in the same months a year before\(days ?? "")." + partly
      values = []
      return
    }
    let cut = figures.cut(of: period, for: indicator)
    func counting(_ value: PlanValues.Value, _ name: String) -> String {
      figures.plan.choice?.version(of: value.month, for: name) ?? ""
    }
    func used(_ name: String, _ given: [PlanValues.Value]) -> [Value] {
      given.filter { cut == nil || $0.month <= cut?.month ?? $0.month }.map { value in
        Value(
          indicator: name, version: counting(value, name), month: value.month,
          heldFor: value.heldFor,
          level: value.slice, value: value.value,
          days: value.month == cut?.month ? cut?.reach : nil)
      }
    }
    func amounts(_ name: String) -> [PlanValues.Value] {
      let period = indicator.isBalance ? period.keeping { $0 == period.months.last } : period
      return figures.plan.amounts(name, in: period, of: slice)
    }
    let byDays = cut.map { " An open month counts by its days: \($0.reach.words)." } ?? ""
    if indicator.unit == .money {
      values = used(indicator.name, amounts(indicator.name))
      rule =
        values.isEmpty
        ? Self.none(version, indicator.name) : Self.sum(of: values) + byDays + partly
      return
    }
    let rates = figures.plan.rates(indicator.name, in: period, of: slice)
    guard rates.isEmpty else {
      isRate = true
      values = rates.map { rate in
        Value(
          indicator: indicator.name, version: counting(rate, indicator.name), month: rate.month,
          heldFor: rate.heldFor, level: rate.slice, value: rate.value)
      }
      let heldFor = rates.first?.heldFor ?? ""
      rule =
        !heldFor.isEmpty
        ? "The rate given for \(heldFor) and just this slice."
        : values.count == 1
          ? "The rate given for just this slice."
          : "The rate given for just this slice, the same in every month."
      return
    }
    guard let parts = indicator.plannedParts,
      figures.plannedRate(indicator, in: period, of: slice, digits: 6) != nil
    else {
      values = []
      let parts = indicator.plannedParts.map { ", nor both \($0.numerator) and \($0.denominator)" }
      rule = Self.none(version, indicator.name + (parts ?? "")) + partly
      return
    }
    let shared = SharedPlan(amounts(parts.numerator), amounts(parts.denominator))
    values =
      used(parts.numerator, shared.numerator) + used(parts.denominator, shared.denominator)
    rule =
      "Planned \(parts.numerator) / planned \(parts.denominator). " + Self.sum(of: values)
      + byDays + partly
  }

  private static func none(_ version: String, _ names: String) -> String {
    "Plan version \(version) holds no \(names) for this slice and period."
  }

  private static func sum(of values: [Value]) -> String {
    values.count == 1
      ? "The one value given." : "The sum of the values at the coarsest level given in each month."
  }
}
