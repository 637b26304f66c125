extension ReportBuilder {
  /// The figures that hold some dimensions.
  func figures(by dimensions: [Dimension]) -> Figures {
    dimensions.contains(.offering) ? byOffering ?? figures : figures
  }

  /// What a section's figures are within.
  func filter(of section: SectionDeclaration) throws -> Slice {
    let own = try ReportScope.known(
      section.filter, declaration, line: section.line, on: connection)
    return filter.merging(own) { _, own in own }
  }

  /// The dimensions of a section that its filter leaves open.
  func open(_ dimensions: [Dimension], in filter: Slice) -> [Dimension] {
    dimensions.filter { filter[$0] == nil }
  }

  /// `USD` or `percent`.
  func unit(of indicator: Indicator) -> String {
    indicator.unit == .money ? figures.currency ?? "" : "percent"
  }

  /// An indicator's difference to its plan by the first of some breakdowns that the plan has.
  func split(
    _ indicator: Indicator, in period: Period, by dimensions: [Dimension], where filter: Slice
  ) throws -> VarianceSplit {
    let figures = figures(by: dimensions)
    let total = figures.figure(indicator, in: period, where: filter)
    let open = open(dimensions, in: filter).filter(indicator.dimensions.contains)
    let ways = [open] + (open.count > 1 ? open.map { [$0] } : [])
    let splits = try ways.map { by in
      let request = try FigureRequest(
        indicators: [indicator], periods: [period], by: by, filter: filter)
      return VarianceSplit(figures, request, indicator, in: period, total: total)
    }
    return splits.first { !$0.lines.isEmpty } ?? splits[0]
  }

  /// A slice in words: `Large in EMEA`, `Large, Education`.
  func name(_ slice: Slice, by dimensions: [Dimension]) -> String {
    let values = dimensions.compactMap { slice[$0] }
    let isPlace = dimensions.count == 2 && dimensions[1] == .geo
    return values.joined(separator: isPlace ? " in " : ", ")
  }

  /// Orders values by name, the unassigned last.
  static func precedes(_ left: [String], _ right: [String]) -> Bool {
    func key(_ values: [String]) -> [String] {
      values.map { $0 == SliceRegister.unassigned ? "1" : "0\($0)" }
    }
    return key(left).lexicographicallyPrecedes(key(right))
  }
}
