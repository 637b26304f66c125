@testable import Offerbook

/// What is planned for the months of a period, by the rules of the design.
struct ModelPlan {
  struct Value {
    var indicator: String
    var month: Int
    var slice: [Dimension: String]
    var value: Amount
  }

  private var values: [Value] = []
  /// Whether a plan rate lacks that some amount within the filter needs.
  private(set) var lacksRates = false

  /// The values of the versions that are agreed for the months; amounts at plan rates.
  init(
    _ book: Book, indicators: Set<String>, in period: ModelPeriod, where filter: [Dimension: String]
  ) {
    for plan in book.planned where indicators.contains(plan.indicator) {
      guard period.months.contains(plan.month),
        book.agreedVersion(of: plan.indicator, in: plan.month) == plan.version
      else { continue }
      let slice = [Dimension.segment: plan.segment, .geo: plan.geo].filter { !$0.value.isEmpty }
      var value = plan.value
      if let currency = plan.currency {
        guard filter.allSatisfy({ slice[$0.key] == $0.value }) else { continue }
        guard let converted = book.converted(value, currency, in: plan.month, at: .plan) else {
          lacksRates = true
          continue
        }
        value = converted
      }
      values.append(Value(indicator: plan.indicator, month: plan.month, slice: slice, value: value))
    }
  }

  /// The values of a month that add up: the one for just this slice, or those of the coarsest level
  /// below.
  func values(_ indicator: String, of slice: [Dimension: String], in month: Int) -> [Value] {
    guard slice.keys.allSatisfy({ [.segment, .geo, .category].contains($0) }) else { return [] }
    let within = values.filter { value in
      value.indicator == indicator && value.month == month
        && slice.allSatisfy { value.slice[$0.key] == $0.value }
    }
    // From coarse to fine; of two that are equally coarse, the one that comes first by name.
    let levels: [Set<Dimension>] = [[], [.geo], [.segment], [.segment, .geo]]
    let level = levels.first { level in within.contains { Set($0.slice.keys) == level } }
    return within.filter { Set($0.slice.keys) == level }
  }

  /// The sum over the months.
  func amount(_ indicator: String, of slice: [Dimension: String]) -> Amount? {
    let all = Set(values.map(\.month)).flatMap { values(indicator, of: slice, in: $0) }
    return all.isEmpty ? nil : all.map(\.value).reduce(0, +)
  }

  /// Both parts of a ratio, over the months and slices in which both are planned.
  func sharedAmounts(_ parts: [String], of slice: [Dimension: String]) -> [Amount]? {
    let months = Set(values.map(\.month)).map { month in
      Self.shared(
        values(parts[0], of: slice, in: month), values(parts[1], of: slice, in: month))
    }
    guard months.contains(where: { !$0[0].isEmpty }) else { return nil }
    return [0, 1].map { part in months.flatMap { $0[part] }.map(\.value).reduce(0, +) }
  }

  /// The values of either list whose slice is in the other one too, by what both are planned by.
  static func shared(_ first: [Value], _ second: [Value]) -> [[Value]] {
    let common = Set(first.flatMap(\.slice.keys)).intersection(second.flatMap(\.slice.keys))
    func place(_ value: Value) -> [Dimension: String] {
      value.slice.filter { common.contains($0.key) }
    }
    return [
      first.filter { value in second.contains { place($0) == place(value) } },
      second.filter { value in first.contains { place($0) == place(value) } },
    ]
  }

  /// The rate given for a month and just this slice.
  func rate(_ indicator: String, of slice: [Dimension: String], in month: Int) -> Amount? {
    values.first { $0.indicator == indicator && $0.month == month && $0.slice == slice }?.value
  }

  /// The rate that every month of the period has for just this slice.
  func rate(_ indicator: String, in period: ModelPeriod, of slice: [Dimension: String]) -> Amount? {
    let rates = values.filter { $0.indicator == indicator && $0.slice == slice }
    guard rates.count == period.months.count, Set(rates.map(\.value)).count == 1 else { return nil }
    return rates[0].value
  }

  /// The slices that have a plan of an indicator, by some dimensions.
  func slices(
    of indicators: [String], by dimensions: [Dimension], where filter: [Dimension: String]
  ) -> Set<[String]> {
    let planned = values.filter { value in
      indicators.contains(value.indicator) && dimensions.allSatisfy { value.slice[$0] != nil }
        && filter.allSatisfy { value.slice[$0.key] == $0.value }
    }
    return Set(planned.map { value in dimensions.map { value.slice[$0] ?? "" } })
  }
}
