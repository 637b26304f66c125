import Foundation
import Postgres
import TestSupport
import Testing

@testable import Offerbook

/// Every SQL file asks a question, is used, and holds against the schema.
@Suite struct SQLFilesTests {
  private static let statements =
    SQL.Queries.all + SQL.Checks.all + SQL.Loading.all
  private static let all =
    statements + SQL.Migrations.all + SQL.Functions.all + SQL.Measures.all + SQL.Views.all
    + SQL.Roles.all

  @Test func theProgramCarriesTheFilesAsTheyAre() throws {
    let folder = URL(filePath: Repository.root).appending(path: "SQL")
    let onDisk = try #require(FileManager.default.enumerator(atPath: folder.path()))
      .compactMap { $0 as? String }
      .filter { $0.contains(".") }
    let carried = Self.all + SQL.Indicators.all
    #expect(Set(carried.map(\.path)) == Set(onDisk.map { "SQL/\($0)" }))
    for file in carried {
      let text = try String(
        contentsOf: URL(filePath: Repository.root).appending(path: file.path), encoding: .utf8)
      #expect(file.text == text, "\(file.path)")
    }
  }

  @Test(arguments: all.map(\.path))
  func aFileBeginsWithACommentThatIsASentence(path: String) throws {
    let file = try #require(Self.all.first { $0.path == path })
    let comment = file.text.split(separator: "\n").prefix { $0.hasPrefix("--") }
      .joined(separator: " ")
    #expect(comment.hasPrefix("-- "))
    #expect(comment.contains { ".?:".contains($0) })
  }

  @Test(arguments: statements.map(\.path))
  func aStatementHoldsAgainstTheSchema(path: String) throws {
    let file = try #require(Self.statements.first { $0.path == path })
    let practice = try Practice(catalog: nil)
    for statement in Self.filled(file) where Self.canBePrepared(statement) {
      #expect(throws: Never.self) { try practice.connection.describe(statement) }
    }
  }

  /// Files that are filled for the plan only.
  private static let planFiles: Set = [
    "SQL/Loading/keep_spread.sql", "SQL/Loading/locked_month_plan_values.sql",
    "SQL/Loading/locked_plan_rows.sql", "SQL/Loading/remove_unchanged_plan.sql",
    "SQL/Loading/snapshot_plan.sql",
  ]

  /// What placeholders stand for that name some of a table's columns.
  private static let named = [
    "absent": "load", "f.absent": "f.load", "s.absent": "s.load", "kept": "count(*)",
    "stamp": "o.segment, n.geo, n.industry, n.order_type, n.deal_path",
    "column": "load", "other": "record", "breach": "s.load = $5",
  ]

  /// A file with placeholders, once for each table that it can be filled for.
  private static func filled(_ file: EmbeddedFile) -> [Statement] {
    guard file.text.contains("${") else { return [file.statement] }
    let isAboutFiles = ["${stage}", "record", "${target}"].contains { file.text.contains($0) }
    return FactTable.all
      .filter { $0.isFromFile || !isAboutFiles }
      .filter { file.text.contains("booking_stage") ? $0.name == "booking" : true }
      .filter { file.text.contains("${date}") ? $0.date != nil : true }
      .filter { planFiles.contains(file.path) ? $0.name == "plan_value" : true }
      .map { file.statement($0.identifiers().merging(named) { $1 }) }
  }

  /// PREPARE takes one statement, and neither COPY nor utility statements.
  private static func canBePrepared(_ statement: Statement) -> Bool {
    // The rows of a load are asked for column by column: their names come with the table.
    guard statement.name != "SQL/Queries/load_rows.sql" else { return false }
    let code = statement.text.split(separator: "\n").filter { !$0.hasPrefix("--") }
    let words = ["copy", "truncate", "analyze", "alter", "create", "drop"]
    return !words.contains { code.first?.hasPrefix($0) == true }
  }

  @Test(arguments: statements.map(\.path))
  func aFileIsUsed(path: String) throws {
    guard !path.hasPrefix("SQL/Checks/") else { return }
    let words = path.split(separator: "/").flatMap { $0.split { "_-.".contains($0) } }.dropFirst(2)
    let name = words.dropLast().enumerated()
      .map { $0.offset == 0 ? String($0.element) : $0.element.capitalized }.joined()
    let pattern = #"\.\#(name)\b"#
    let isUsed = Self.sources.contains { source in
      source.range(of: pattern, options: .regularExpression) != nil
    }
    #expect(isUsed, "SQL.….\(name) is named nowhere in Sources/")
  }

  private static let sources: [String] = {
    let folder = Repository.root + "Sources"
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".swift") }.compactMap {
      try? String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)
    }
  }()
}
