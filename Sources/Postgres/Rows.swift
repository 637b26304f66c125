internal import CLibPQ

/// The rows that a statement gave, kept until the last reader is done with them.
public final class Rows {
  private let result: OpaquePointer
  private let statement: Statement
  private let columns: [String: Int32]

  /// The number of rows.
  public let count: Int

  /// The names of the columns, in order.
  public let columnNames: [String]

  /// The rows that an insert, update, delete or COPY touched.
  public var affected: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }

  /// What the server says it did: `COMMIT`, `INSERT 0 5`.
  var tag: String { String(cString: PQcmdStatus(result)) }

  init(result: OpaquePointer, statement: Statement) {
    self.result = result
    self.statement = statement
    count = Int(PQntuples(result))
    columnNames = (0..<PQnfields(result)).map { index in
      // A COPY has columns, but no names for them.
      PQfname(result, index).map { String(cString: $0) } ?? ""
    }
    columns = Dictionary(
      zip(columnNames, 0..<Int32(columnNames.count)), uniquingKeysWith: { first, _ in first })
  }

  deinit {
    PQclear(result)
  }

  func text(row: Int, column: String) throws -> String? {
    guard let index = columns[column] else {
      throw error("has no column \(column), only \(columnNames.joined(separator: ", "))")
    }
    return text(row: row, column: index)
  }

  func text(row: Int, column: Int32) -> String? {
    guard PQgetisnull(result, Int32(row), column) == 0 else { return nil }
    return String(cString: PQgetvalue(result, Int32(row), column))
  }

  func error(_ what: String) -> PostgresError {
    PostgresError(.unexpectedValue, "\(statement.name ?? "a statement") \(what)")
  }
}

extension Rows: RandomAccessCollection {
  /// Always zero.
  public var startIndex: Int { 0 }

  /// The number of rows.
  public var endIndex: Int { count }

  /// The row at a position counted from zero.
  public subscript(index: Int) -> Row { Row(rows: self, index: index) }
}

/// One row, whose values are read by column name.
public struct Row {
  fileprivate let rows: Rows
  fileprivate let index: Int

  /// Reads a value that may not be null; the error names statement, column and text.
  public func get<Value: PostgresDecodable>(
    _ column: String, as type: Value.Type = Value.self
  ) throws -> Value {
    guard let value = try getOptional(column, as: type) else {
      throw rows.error("gave null in column \(column)")
    }
    return value
  }

  /// Reads a value that may be null.
  public func getOptional<Value: PostgresDecodable>(
    _ column: String, as type: Value.Type = Value.self
  ) throws -> Value? {
    guard let text = try rows.text(row: index, column: column) else { return nil }
    guard let value = Value(postgresText: text) else {
      throw rows.error("gave \(text) in column \(column), which is no \(type)")
    }
    return value
  }

  /// The values of all columns as the server wrote them.
  public var texts: [String?] {
    (0..<Int32(rows.columnNames.count)).map { rows.text(row: index, column: $0) }
  }
}
