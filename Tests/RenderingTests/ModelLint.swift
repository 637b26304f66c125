@testable import Rendering

/// Walks every tag of the templates against a filled model and collects what does not fit: also what
/// no tag prints, which the product's own lint cannot know.
///
/// Mustache prints nothing for a name it does not find, and looks for it further out first; here a
/// name has to be a field of the very value it stands in.
struct ModelLint {
  private let templates: [String: TemplateTags]
  private(set) var problems: Set<String> = []
  private var used: Set<String> = []
  private var seen: Set<String> = []
  private var sections: Set<String> = []
  private var filled: Set<String> = []

  init(_ templates: [String: String], root: String, model: Any) {
    self.templates = templates.mapValues { TemplateTags($0) }
    walk(partial: root, values: [model], outer: [])
    problems.formUnion(sections.subtracting(filled))
    problems.formUnion(seen.subtracting(used).map { "no tag prints \($0)" })
  }

  private mutating func walk(partial name: String, values: [Any], outer: Set<String>) {
    guard let template = templates[name] else {
      problems.insert("there is no template \(name)")
      return
    }
    var tags = template.tags.map(\.tag)[...]
    walk(&tags, in: name, values: values, outer: outer)
  }

  /// Reads tags until the section they stand in is closed.
  private mutating func walk(
    _ tags: inout ArraySlice<TemplateTags.Tag>, in template: String, values: [Any],
    outer: Set<String>
  ) {
    for value in values { note(fieldsOf: value) }
    while let tag = tags.popFirst() {
      switch tag {
      case .close: return
      case .partial(let name): walk(partial: name, values: values, outer: outer)
      case .value(let name, let isRaw):
        if !isRaw { problems.insert("\(template): {{\(name)}} escapes twice; write {{{\(name)}}}") }
        for value in values {
          guard let field = field(name, of: value, in: template) else { continue }
          if !(field is Markup) { problems.insert("\(template): \(name) may be nothing") }
        }
      case .inverted: walk(&tags, in: template, values: values, outer: outer)
      case .open(let name):
        let fields = values.map { field(name, of: $0, in: template) }
        if outer.contains(name), fields.contains(where: isOptional) {
          problems.insert("\(template): \(name) is found further out where it is nothing")
        }
        let inner = fields.flatMap(parts)
        sections.insert("\(template): the fixture has no \(name)")
        if !inner.isEmpty { filled.insert("\(template): the fixture has no \(name)") }
        let labels = values.flatMap { Mirror(reflecting: $0).children.compactMap(\.label) }
        walk(&tags, in: template, values: inner, outer: outer.union(labels))
      }
    }
  }

  private mutating func note(fieldsOf value: Any) {
    guard !(value is Markup) else { return }
    for child in Mirror(reflecting: value).children {
      seen.insert("\(type(of: value)).\(child.label ?? "")")
    }
  }

  private mutating func field(_ name: String, of value: Any, in template: String) -> Any? {
    if name == "." { return value }
    used.insert("\(type(of: value)).\(name)")
    let child = Mirror(reflecting: value).children.first { $0.label == name }
    if child == nil { problems.insert("\(template): \(type(of: value)) has no \(name)") }
    return child?.value
  }

  private func isOptional(_ field: Any?) -> Bool {
    field.map { Mirror(reflecting: $0).displayStyle == .optional } ?? false
  }

  /// What a section is repeated for: the elements of an array, the value of an optional.
  private func parts(of field: Any?) -> [Any] {
    guard let field else { return [] }
    let mirror = Mirror(reflecting: field)
    switch mirror.displayStyle {
    case .collection, .optional: return mirror.children.map(\.value)
    default: return [field]
    }
  }
}
