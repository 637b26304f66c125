internal import Mustache
internal import Offerbook

/// The page's templates: a report's own and the parts that reports share, named by their files.
struct PageTemplates {
  private var library = MustacheLibrary()

  /// Reads templates; fails with the file, line and column of what cannot be read.
  init(_ files: [EmbeddedFile]) throws {
    for file in files where file.path.hasSuffix(".mustache") {
      do {
        try library.register(file.text, named: Self.name(of: file))
      } catch let error as MustacheTemplate.ParserError {
        let place = "column \(error.context.columnNumber): \(error.error)"
        throw InputError(place, file: file.path, line: error.context.lineNumber)
      }
    }
  }

  /// The page filled in; fails when the template of a page is not there.
  func page(_ model: PageModel, template name: String = "report") throws -> String {
    guard let text = library.render(model, withTemplate: name) else {
      throw InputError("there is no template named \(name) in Reports/")
    }
    return text
  }

  /// `Reports/Partials/table.html.mustache` is `table`, as in `{{> table}}`.
  static func name(of file: EmbeddedFile) -> String {
    let name = file.path.split(separator: "/").last ?? ""
    return String(name.prefix { $0 != "." })
  }
}
