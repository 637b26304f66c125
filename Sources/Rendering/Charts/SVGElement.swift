/// An element of a drawing with its attributes in the order written.
struct SVGElement {
  private let tag: String
  private let attributes: [(key: String, value: String)]
  private let text: String?
  private let children: [SVGElement]

  init(
    _ tag: String, _ attributes: KeyValuePairs<String, String> = [:],
    more: KeyValuePairs<String, String> = [:], text: String? = nil, children: [SVGElement] = []
  ) {
    self.tag = tag
    self.attributes = attributes.map { $0 } + more.map { $0 }
    self.text = text
    self.children = children
  }

  /// The element as text, attributes and content escaped.
  var markup: Markup { Markup(verbatim: source) }

  private var source: String {
    let names = attributes.map { " \($0.key)=\"\(Markup($0.value))\"" }.joined()
    let content = (text.map { Markup($0).description } ?? "") + children.map(\.source).joined()
    return content.isEmpty ? "<\(tag)\(names)/>" : "<\(tag)\(names)>\(content)</\(tag)>"
  }
}
