internal import CLibPQ

extension Connection {
  /// Quotes a name for use in SQL, for the few places that take no parameter.
  public func quoted(identifier: String) -> String {
    guard let text = PQescapeIdentifier(handle, identifier, identifier.utf8.count) else {
      return "\"\(identifier.split(separator: "\"").joined(separator: "\"\""))\""
    }
    defer { PQfreemem(text) }
    return String(cString: text)
  }
}
