/// The tags of a Mustache template in order, read just far enough to be checked.
struct TemplateTags {
  enum Tag: Equatable {
    case value(String, isRaw: Bool)
    case open(String)
    case close(String)
    case partial(String)
  }

  private(set) var tags: [Tag] = []

  init(_ template: String) {
    var rest = template[...]
    while let start = rest.firstRange(of: "{{") {
      rest = rest[start.upperBound...]
      let isTriple = rest.first == "{"
      if isTriple { rest.removeFirst() }
      guard let end = rest.firstRange(of: isTriple ? "}}}" : "}}") else { return }
      let inner = rest[..<end.lowerBound]
      rest = rest[end.upperBound...]
      let name = String(inner.drop { "#^/>&! ".contains($0) }.prefix { $0 != " " })
      switch inner.first {
      case "!": break
      case "#", "^": tags.append(.open(name))
      case "/": tags.append(.close(name))
      case ">": tags.append(.partial(name))
      default: tags.append(.value(name, isRaw: isTriple || inner.first == "&"))
      }
    }
  }
}
