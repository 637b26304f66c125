internal import Yams

/// The nodes of a YAML file that a user writes, read with errors that name the line.
struct YAMLText {
  let file: String
  /// What the file is, `mapping` or `report`.
  let subject: String
  /// What it starts with, for those who left it empty.
  let start: String

  func fail(_ message: String, at node: Node?) -> InputError {
    InputError(message, file: file, line: node?.mark?.line)
  }

  /// Parses YAML; what the parser finds wrong becomes an `InputError` with the line.
  func root(_ yaml: String) throws -> Node {
    do {
      guard let node = try compose(yaml: yaml) else {
        throw InputError("the \(subject) is empty; it starts with `\(start)`", file: file)
      }
      return node
    } catch let error as YamlError {
      throw inputError(error)
    }
  }

  private func inputError(_ error: YamlError) -> InputError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      InputError("the \(subject) is not valid YAML: \(problem)", file: file, line: mark.line)
    case .duplicatedKeysInMapping(let keys, let context):
      InputError(
        "'\(keys.joined(separator: "', '"))' stands here twice; keep one of them",
        file: file, line: context.mark.line)
    default:
      InputError("the \(subject) is not valid YAML: \(error)", file: file)
    }
  }

  /// The entries of a table with texts as keys.
  func entries(_ node: Node, of what: String) throws -> [(key: String, node: Node, value: Node)] {
    guard case .mapping(let mapping) = node else {
      throw fail("`\(what)` is a table of `name: value`", at: node)
    }
    return try mapping.map { key, value in
      (try text(key, of: "a name in `\(what)`"), key, value)
    }
  }

  func text(_ node: Node, of what: String) throws -> String {
    guard case .scalar(let scalar) = node else {
      throw fail("`\(what)` is a single value, not a list or table", at: node)
    }
    let isNull = scalar.style == .plain && ["~", "null"].contains(scalar.string)
    return isNull ? "" : scalar.string
  }

  /// A list of texts; a single one is a list of one.
  func texts(_ node: Node, of what: String) throws -> [String] {
    guard case .sequence(let sequence) = node else { return [try text(node, of: what)] }
    return try sequence.map { try text($0, of: what) }
  }

  func flag(_ node: Node, of what: String) throws -> Bool {
    switch try text(node, of: what) {
    case "true": true
    case "false": false
    case let other: throw fail("`\(what)` is true or false, not '\(other)'", at: node)
    }
  }

  /// Runs a check whose errors know no place, and gives them this one.
  func placing<Value>(_ node: Node, _ check: () throws -> Value) throws -> Value {
    do {
      return try check()
    } catch let error as InputError {
      throw fail(error.message, at: node)
    }
  }
}
