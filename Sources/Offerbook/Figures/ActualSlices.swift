/// The slices that have actuals, month by month, at the levels that a plan is given for.
struct ActualSlices: Sendable {
  private struct Key: Hashable {
    let terms: [Indicator.Term]
    let level: Set<Dimension>
  }

  private var slices: [Key: [Month: Set<Slice>]] = [:]

  /// Looks through the cells once for each level of each planned amount.
  init(_ cells: Cells, of indicators: [Indicator], planned plan: PlanValues) {
    for indicator in indicators where !indicator.isBalance {
      for part in indicator.plannedAmounts {
        for level in plan.levels(of: part.name) where part.terms.dimensions.isSuperset(of: level) {
          let key = Key(terms: part.terms, level: level)
          if slices[key] == nil { slices[key] = cells.slices(of: part.terms, by: level) }
        }
      }
    }
  }

  /// The slices of a level in which some terms do not come to zero, within a coarser slice.
  func slices(
    of terms: [Indicator.Term], by level: Set<Dimension>, in month: Month, within slice: Slice
  ) -> Set<Slice> {
    (slices[Key(terms: terms, level: level)]?[month] ?? []).filter { $0.isWithin(slice) }
  }
}

extension Slice {
  /// Whether it has all values of another, coarser one.
  func isWithin(_ other: Slice) -> Bool { other.allSatisfy { self[$0.key] == $0.value } }

  /// Its values of some dimensions.
  func keeping(_ dimensions: Set<Dimension>) -> Slice { filter { dimensions.contains($0.key) } }
}
