/// The paper that a PDF is for.
package enum Paper: String, CaseIterable, Sendable {
  case a4, letter

  /// The page with the paper's size set over the one of its style.
  func set(in html: String) -> String {
    let style = "<style>@page { size: \(rawValue); }</style>"
    return html.replacing("</head>", with: style + "</head>", maxReplacements: 1)
  }
}
