internal import Postgres

/// What some months were held against, load by load.
///
/// A load moves a month when another plan counts in it, when its year or quarter to date begins with
/// another month, or when other thresholds give one of its figures another status.
struct YardstickHistory {
  private struct State {
    var load: Int
    var yardsticks: [Month: Yardstick]
    /// The months in which a figure has another status by the thresholds that the load set.
    var restatused: Set<Month> = []
  }

  private let states: [State]

  /// Reads the states from a load on; where no load touched anything, that is the only one.
  init(_ connection: Connection, months: [Month], from first: Int, through now: AsOf) throws {
    guard !months.isEmpty else {
      states = []
      return
    }
    let loads = try connection.run(SQL.Queries.yardstickLoads.statement, [first, now.load])
      .map { try $0.get("load", as: Int.self) }
    var states: [State] = []
    for load in [first] + loads {
      var state = State(
        load: load, yardsticks: try Self.yardsticks(connection, asOf: load, months: months))
      if let before = states.last?.yardsticks {
        state.restatused = try Self.restatused(
          connection, asOf: AsOf(load: load, event: now.event), state.yardsticks, since: before)
      }
      states.append(state)
    }
    self.states = states
  }

  /// What a month was held against after a load.
  func yardstick(of month: Month, after load: Int) -> Yardstick? {
    states.last { $0.load <= load }?.yardsticks[month]
  }

  /// The loads after one that moved what a month is held against, oldest first.
  func loads(moving month: Month, after closed: Int) -> [Int] {
    zip(states, states.dropFirst()).compactMap { before, after in
      guard after.load > closed, let old = before.yardsticks[month],
        let new = after.yardsticks[month], old != new,
        !new.differsInThresholdsOnly(from: old) || after.restatused.contains(month)
      else { return nil }
      return after.load
    }
  }

  /// Whether the thresholds that a load set gave a figure of a month another status.
  func isRestatused(_ month: Month, by load: Int) -> Bool {
    states.contains { $0.load == load && $0.restatused.contains(month) }
  }

  private static func yardsticks(
    _ connection: Connection, asOf load: Int, months: [Month]
  ) throws -> [Month: Yardstick] {
    let settings = try Settings(connection, asOf: load)
    let calendar = try FiscalCalendar(
      connection, settings: settings, from: months.min() ?? months[0],
      through: months.max() ?? months[0])
    let plans = try MonthPlan.read(connection, asOf: load, months: months)
    return plans.reduce(into: [:]) { yardsticks, plan in
      let (month, plan) = plan
      yardsticks[month] = Yardstick(
        plan: plan, onTrack: settings.onTrack, needsImprovement: settings.needsImprovement,
        firstOfYear: calendar.period(.ytd, of: month).months.first,
        firstOfQuarter: calendar.period(.qtd, of: month).months.first)
    }
  }

  private static func restatused(
    _ connection: Connection, asOf: AsOf, _ yardsticks: [Month: Yardstick],
    since before: [Month: Yardstick]
  ) throws -> Set<Month> {
    var moved: Set<Month> = []
    for (month, new) in yardsticks {
      guard let old = before[month],
        (old.onTrack, old.needsImprovement) != (new.onTrack, new.needsImprovement),
        let standing = try MonthStanding(
          connection, month: month, indicators: Indicator.flows(), levels: new.plan.levels,
          asOf: asOf)
      else { continue }
      var settings = Settings()
      (settings.onTrack, settings.needsImprovement) = (old.onTrack, old.needsImprovement)
      let isMoved = try Indicator.flows().contains { indicator in
        standing.figures(of: indicator).contains { _, figure in
          let earlier = settings.thresholds(of: indicator)
            .status(attainment: figure.attainment, direction: figure.direction)
          return earlier != figure.status
        }
      }
      if isMoved { moved.insert(month) }
    }
    return moved
  }
}
