package import Offerbook

/// A JSON value whose objects keep their order and whose numbers keep their digits.
package indirect enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(ExactDecimal)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])

  /// A string, or null for nil.
  package init(_ text: String?) { self = text.map(Self.string) ?? .null }

  /// A number with its digits as they are, or null for nil.
  package init(_ number: ExactDecimal?) { self = number.map(Self.number) ?? .null }

  /// A whole number, or null for nil.
  package init(_ number: Int?) { self = number.map(Self.integer) ?? .null }

  /// True or false, or null for nil.
  package init(_ bool: Bool?) { self = bool.map(Self.bool) ?? .null }
}

/// A name with its value in a JSON object.
package struct JSONMember: Equatable, Sendable {
  package var name: String
  package var value: JSONValue

  package init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// Makes an object with its members in the order written.
  package init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { JSONMember($0.0, $0.1) })
  }
}

extension JSONValue: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}

extension JSONValue: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .string(text) }
}
