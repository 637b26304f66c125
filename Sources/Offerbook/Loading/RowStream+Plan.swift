internal import Postgres

extension RowStream {
  /// Streams planned months into the stage, then the months of the quarters and years among them.
  func plan(load: Int) throws -> Facts {
    var (facts, periods) = try staging(load: load) { writer in
      var facts = try stream { try writer.write($0) }
      facts.rejections += writer.rejections
      return (facts, writer.periods)
    }
    guard !periods.isEmpty else { return facts }
    let spreading = try PlanSpreading(periods, on: connection)
    facts.rejections += try staging(load: load) { writer in
      try periods.compactMap { planned in
        switch try spreading.months(of: planned) {
        case .rejected(let rejection): return rejection
        case .months(let months):
          for month in months { try writer.write(month) }
          return nil
        }
      }
    }
    return facts
  }

  private func staging<Value>(
    load: Int, _ body: (inout PlanWriter) throws -> Value
  ) throws -> Value {
    let pump = CopyPump(connection: connection)
    do {
      var writer = PlanWriter(load: load, pump: pump)
      let value = try body(&writer)
      try writer.finish()
      try pump.finish()
      return value
    } catch {
      pump.abandon()
      throw error
    }
  }
}
