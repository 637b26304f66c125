import Foundation

@testable import Rendering

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The elements of a page in document order, read by a parser that forgives nothing.
final class PageElements: NSObject, XMLParserDelegate {
  struct Element {
    var name: String
    var attributes: [String: String]
    /// The names of the elements it stands in, outermost first.
    var path: [String]
    /// The text directly in it.
    var text = ""
  }

  private(set) var elements: [Element] = []
  private(set) var text = ""
  private(set) var failure: String?
  private var path: [String] = []
  /// The elements that are open, innermost last.
  private var open: [Int] = []

  init(_ page: String) {
    super.init()
    let parser = XMLParser(data: Data(page.utf8))
    parser.delegate = self
    if !parser.parse() {
      failure = "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "unknown")"
    }
  }

  /// The rectangles of a class in the order drawn.
  func rectangles(_ name: String) -> [ChartRectangle] {
    named("rect").filter { $0.attributes["class"] == name }.map { element in
      ChartRectangle(
        x: element.number("x"), y: element.number("y"), width: element.number("width"),
        height: element.number("height"))
    }
  }

  func named(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes, path: path))
    path.append(name)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    path.removeLast()
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    text += string
    if let innermost = open.last { elements[innermost].text += string }
  }

  /// The rectangle whose title begins so, nil where nothing of it is drawn.
  func mark(_ title: String) -> ChartRectangle? {
    guard
      let found = elements.indices.first(where: { index in
        elements[index].name == "title" && elements[index].text.hasPrefix(title)
      }), elements[found - 1].name == "rect"
    else { return nil }
    let mark = elements[found - 1]
    return ChartRectangle(
      x: mark.number("x"), y: mark.number("y"), width: mark.number("width"),
      height: mark.number("height"))
  }
}

extension PageElements.Element {
  /// An attribute as a number; zero where it is not there.
  func number(_ name: String) -> Double { attributes[name].flatMap(Double.init) ?? 0 }
}
