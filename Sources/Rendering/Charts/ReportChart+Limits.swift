internal import Offerbook

/// A chart with no more in it than can be drawn legibly; the table of its data holds the rest.
struct LegibleChart {
  let chart: ReportChart
  /// What is left out, `20 of 41`; nil where all is drawn.
  let note: String?
}

extension ReportChart {
  static let mostMonths = 36
  static let mostBars = 20
  static let mostPanels = 12
  static let mostRows = 20
  static let mostSteps = 14

  /// The last months; the largest slices and panels in the order that they have; small steps of a
  /// bridge as one.
  var legible: LegibleChart {
    switch kind {
    case .columns, .line: keeping(points.suffix(Self.mostMonths).map { $0 }, of: points.count)
    case .bars:
      keeping(largest(Self.mostBars, of: points.map { [$0] }).flatMap { $0 }, of: points.count)
    case .multiples: keepingPanels(Self.mostPanels)
    case .dots: keepingPanels(Self.mostRows)
    case .bridge: LegibleChart(chart: mergingSmallSteps(Self.mostSteps), note: nil)
    }
  }

  /// The points of each panel, panels and points in the order that they have.
  var panels: [[ReportPoint]] {
    var places: [String?: Int] = [:]
    var panels: [[ReportPoint]] = []
    for point in points {
      if let place = places[point.panel] {
        panels[place].append(point)
      } else {
        places[point.panel] = panels.count
        panels.append([point])
      }
    }
    return panels
  }

  private func keepingPanels(_ most: Int) -> LegibleChart {
    let panels = panels
    let kept = largest(most, of: panels)
    var chart = self
    chart.points = kept.flatMap { $0 }
    let note = kept.count < panels.count ? "\(kept.count) of \(panels.count)" : nil
    return LegibleChart(chart: chart, note: note)
  }

  private func keeping(_ kept: [ReportPoint], of count: Int) -> LegibleChart {
    var chart = self
    chart.points = kept
    return LegibleChart(chart: chart, note: kept.count < count ? "\(kept.count) of \(count)" : nil)
  }

  /// Of ratios, which have no size, the first ones.
  private func largest(_ most: Int, of groups: [[ReportPoint]]) -> [[ReportPoint]] {
    guard groups.count > most else { return groups }
    guard unit == .amount else { return Array(groups.prefix(most)) }
    let sizes = groups.map { group in
      group.map { max(($0.actual ?? .zero).magnitude, ($0.plan ?? .zero).magnitude) }
        .reduce(.zero, +)
    }
    let order = groups.indices.sorted { left, right in
      sizes[left] == sizes[right] ? left < right : sizes[left] > sizes[right]
    }
    return order.prefix(most).sorted().map { groups[$0] }
  }

  private func mergingSmallSteps(_ most: Int) -> ReportChart {
    let steps = points.indices.filter { !points[$0].isTotal }
    guard steps.count > most else { return self }
    let order = steps.sorted { left, right in
      let sizes = [left, right].map { (points[$0].actual ?? .zero).magnitude }
      return sizes[0] == sizes[1] ? left < right : sizes[0] > sizes[1]
    }
    let small = Set(order.dropFirst(most - 1))
    let place = small.max() ?? 0
    let rest = small.compactMap { points[$0].actual }.reduce(.zero, +)
    var chart = self
    chart.points = points.indices.compactMap { index in
      if index == place { return ReportPoint(label: "\(small.count) others", actual: rest) }
      return small.contains(index) ? nil : points[index]
    }
    return chart
  }
}
