internal import Postgres

/// A table where what a file brings waits until it is compared and counted; empty between two loads.
struct Stage {
  let name: String
  let connection: Connection

  /// A stage of fewer bytes is emptied row by row.
  private static let small = 8 << 20

  func empty() throws {
    let size: Int = try run(SQL.Loading.stageSize)[0].get("bytes")
    try run(size < Self.small ? SQL.Loading.clearStage : SQL.Loading.emptyStage)
  }

  /// Tells the planner how many rows wait.
  func analyze() throws {
    try run(SQL.Loading.analyzeStage)
  }

  @discardableResult
  private func run(_ file: EmbeddedFile) throws -> Rows {
    try connection.run(file.statement(["stage": name]))
  }
}
