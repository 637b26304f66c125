/// The marks of the notation with their names, as the charts draw them.
enum NotationKeys {
  static var all: [KeyModel] {
    let frame = ChartRectangle(x: 1, y: 1, width: 10, height: 10)
    return [
      (ChartInk.actual(frame), "AC actual"), (ChartInk.plan(frame), "PL plan"),
      (ChartInk.prior(frame), "PY prior year"), (ChartInk.forecast(frame), "FC forecast"),
    ].map { mark, words in KeyModel(mark: picture(of: mark), words: Markup(words)) }
  }

  /// The words beside it say what it is.
  private static func picture(of mark: SVGElement) -> Markup {
    SVGElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "aria-hidden": "true", "viewBox": "0 0 12 12",
        "width": "12", "height": "12",
      ],
      children: [mark]
    ).markup
  }
}
