internal import CLibPQ

/// The fields of a server error; libpq names them by a character that Swift does not import.
enum DiagnosticField: Character {
  case severity = "V"
  case sqlState = "C"
  case message = "M"
  case detail = "D"
  case hint = "H"
  case position = "P"
  case context = "W"
  case schema = "s"
  case table = "t"
  case column = "c"
  case constraint = "n"

  func text(in result: OpaquePointer) -> String? {
    guard let code = rawValue.asciiValue else { return nil }
    return PQresultErrorField(result, Int32(code)).map { String(cString: $0) }
  }
}

extension PostgresError {
  /// Reads every field the server sent with a failed result.
  init(result: OpaquePointer, statement: Statement, isConnectionAlive: Bool) {
    let message =
      DiagnosticField.message.text(in: result)
      ?? String(cString: PQresultErrorMessage(result)).trimmed
    let sqlState = DiagnosticField.sqlState.text(in: result)
    let kind: Kind =
      switch sqlState {
      case "57014": .cancelled
      case "57P01", "57P02": .connectionLost
      default: isConnectionAlive ? .server : .connectionLost
      }
    self.init(kind, message)
    self.sqlState = sqlState
    severity = DiagnosticField.severity.text(in: result)
    detail = DiagnosticField.detail.text(in: result)
    hint = DiagnosticField.hint.text(in: result)
    context = DiagnosticField.context.text(in: result)
    schema = DiagnosticField.schema.text(in: result)
    table = DiagnosticField.table.text(in: result)
    column = DiagnosticField.column.text(in: result)
    constraint = DiagnosticField.constraint.text(in: result)
    let position = DiagnosticField.position.text(in: result).flatMap { Int($0) }
    location = statement.location(ofCharacter: position)
  }
}

extension Statement {
  /// The file, line and column of a character that the server counts from one.
  func location(ofCharacter position: Int?) -> String? {
    guard let name else { return nil }
    guard let position else { return name }
    let before = text.unicodeScalars.prefix(position - 1)
    let line = before.count { $0 == "\n" } + 1
    let column = before.reversed().prefix { $0 != "\n" }.count + 1
    return "\(name):\(line):\(column)"
  }
}

extension String {
  var trimmed: String {
    var view = Substring(self)
    while view.last?.isWhitespace == true { view.removeLast() }
    return String(view)
  }
}
