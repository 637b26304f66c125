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
        book.agreedVersion(in: plan.month) == plan.version
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

  /// The sum over the months: of each the value for just this slice, or of the coarsest level below.
  func amount(_ indicator: String, of slice: [Dimension: String]) -> Amount? {
    guard slice.keys.allSatisfy({ [.segment, .geo, .category].contains($0) }) else { return nil }
    let within = values.filter { value in
      value.indicator == indicator && slice.allSatisfy { value.slice[$0.key] == $0.value }
    }
    let months = Dictionary(grouping: within, by: \.month).values
    let sums = months.compactMap { values -> Amount? in
      // From coarse to fine; of two that are equally coarse, the one that comes first by name.
      let levels: [Set<Dimension>] = [[], [.geo], [.segment], [.segment, .geo]]
      let level = levels.first { level in values.contains { Set($0.slice.keys) == level } }
      return values.filter { Set($0.slice.keys) == level }.map(\.value).reduce(0, +)
    }
    return sums.isEmpty ? nil : sums.reduce(0, +)
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
