internal import Postgres

extension RowStream {
  /// Streams planned months into the stage, then the months of the quarters and years among them.
  func plan(load: Int) throws -> ReadCounts {
    var (counts, periods) = try pumping { pump in
      var writer = PlanWriter(load: load, pump: pump)
      let counts = try stream(load: load, pump) { try writer.write($0) }
      try writer.finish()
      try pump.finish()
      return (counts, writer.periods)
    }
    guard !periods.isEmpty else { return counts }
    if counts.absentColumns.contains(where: ["currency", "spread"].contains) {
      let live = try LivePeriods(of: periods, on: connection)
      periods = live.complete(periods, absent: counts.absentColumns)
    }
    let spreading = try PlanSpreading(periods, on: connection)
    try pumping { pump in
      var writer = PlanWriter(load: load, pump: pump)
      for planned in periods {
        switch try spreading.months(of: planned) {
        case .rejected(let rejection): try writer.write(rejection)
        case .months(let months): for month in months { try writer.write(month) }
        }
      }
      try writer.finish()
      try pump.finish()
    }
    return counts
  }
}
