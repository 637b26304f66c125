/// The tags of a Mustache template in order, each with its line, read just far enough to be checked.
struct TemplateTags {
  enum Tag: Equatable {
    case value(String, isRaw: Bool)
    case open(String)
    /// A section for what is not there; it stands in the same value.
    case inverted(String)
    case close(String)
    case partial(String)
  }

  private(set) var tags: [(tag: Tag, line: Int)] = []

  init(_ template: String) {
    var rest = template[...]
    var line = 1
    while let start = rest.firstRange(of: "{{") {
      line += rest[..<start.lowerBound].count { $0.isNewline }
      rest = rest[start.upperBound...]
      let isTriple = rest.first == "{"
      if isTriple { rest.removeFirst() }
      guard let end = rest.firstRange(of: isTriple ? "}}}" : "}}") else { return }
      let inner = rest[..<end.lowerBound]
      rest = rest[end.upperBound...]
      let name = String(inner.drop { "#^/>&! ".contains($0) }.prefix { $0 != " " })
      switch inner.first {
      case "!": break
      case "#": tags.append((.open(name), line))
      case "^": tags.append((.inverted(name), line))
      case "/": tags.append((.close(name), line))
      case ">": tags.append((.partial(name), line))
      default: tags.append((.value(name, isRaw: isTriple || inner.first == "&"), line))
      }
      line += inner.count { $0.isNewline }
    }
  }
}
