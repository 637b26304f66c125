/// The planned parts of a ratio over the same months and slices: elsewhere one of them is missing.
///
/// Where the parts are planned at different levels, they are held beside each other by the
/// dimensions that both have.
struct SharedPlan {
  private(set) var numerator: [PlanValues.Value] = []
  private(set) var denominator: [PlanValues.Value] = []
  private var months: Set<Month> = []
  private var missing: (numerator: Missing, denominator: Missing) = (Missing(), Missing())

  /// Where a part is missing while the other is there.
  private struct Missing {
    var months: Set<Month> = []
    var slices: [Slice] = []
  }

  init(_ numerator: [PlanValues.Value], _ denominator: [PlanValues.Value]) {
    let tops = Dictionary(grouping: numerator, by: \.month)
    let bottoms = Dictionary(grouping: denominator, by: \.month)
    months = Set(tops.keys).union(bottoms.keys)
    for month in months.sorted() {
      guard let top = tops[month], let bottom = bottoms[month] else {
        if tops[month] == nil { missing.numerator.months.insert(month) }
        if bottoms[month] == nil { missing.denominator.months.insert(month) }
        continue
      }
      let common = Set(top.flatMap(\.slice.keys)).intersection(bottom.flatMap(\.slice.keys))
      let topSlices = Set(top.map { $0.slice.keeping(common) })
      let bottomSlices = Set(bottom.map { $0.slice.keeping(common) })
      missing.numerator.slices += bottomSlices.subtracting(topSlices)
      missing.denominator.slices += topSlices.subtracting(bottomSlices)
      self.numerator += top.filter { bottomSlices.contains($0.slice.keeping(common)) }
      self.denominator += bottom.filter { topSlices.contains($0.slice.keeping(common)) }
    }
  }

  /// What one of the parts lacks, nil where both are planned wherever one is.
  func gap(_ numeratorName: String, _ denominatorName: String) -> PlanGap? {
    for (name, missing) in [
      (numeratorName, missing.numerator), (denominatorName, missing.denominator),
    ]
    where !missing.months.isEmpty || !missing.slices.isEmpty {
      return PlanGap(
        months: months.sorted(), planned: months.subtracting(missing.months).sorted(),
        slices: missing.slices, part: name)
    }
    return nil
  }
}
