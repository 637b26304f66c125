internal import CLibPQ

/// How to reach a database, taken apart by libpq itself, so that its keywords can be looked at.
public struct ConnectionString: Equatable, Sendable {
  /// The keywords that were given, with their values.
  public var keywords: [String: String]

  /// Takes a URI or a keyword string apart.
  ///
  /// - Throws: `PostgresError` of kind `notConnected` where libpq does not understand it.
  public init(_ text: String) throws {
    var message: UnsafeMutablePointer<CChar>?
    guard let options = PQconninfoParse(text, &message) else {
      defer { PQfreemem(message) }
      let words = message.map { String(cString: $0).trimmed } ?? "out of memory"
      throw PostgresError(.notConnected, words)
    }
    defer { PQconninfoFree(options) }
    keywords = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      let value = option.pointee.val.map { String(cString: $0) }
      if let value { keywords[String(cString: keyword)] = value }
      option += 1
    }
  }

  /// Takes keywords as they are.
  public init(keywords: [String: String]) {
    self.keywords = keywords
  }

  /// The keywords as a string that libpq reads, always in the same order.
  public var text: String {
    keywords.sorted { $0.key < $1.key }
      .map { "\($0.key)='\(Self.escaped($0.value))'" }
      .joined(separator: " ")
  }

  private static func escaped(_ value: String) -> String {
    var escaped = ""
    for character in value.unicodeScalars {
      if character == "'" || character == "\\" { escaped += "\\" }
      escaped.unicodeScalars.append(character)
    }
    return escaped
  }
}
