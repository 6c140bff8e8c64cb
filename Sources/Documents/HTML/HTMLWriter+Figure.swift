extension HTMLWriter {
  /// Writes a drawing as SVG, with its words for those who cannot see it.
  mutating func write(_ figure: Document.Figure) {
    let name = newName()
    raw("<figure>\n<svg role=\"img\" aria-labelledby=\"\(name)-title \(name)-words\"")
    attribute(" width=\"", figure.width)
    attribute(" height=\"", figure.height)
    raw(" viewBox=\"0 0 ")
    raw(figure.width)
    attribute(" ", figure.height)
    raw(" font-family=\"Noto Sans, Arial, sans-serif\">\n")
    element("title", "id=\"\(name)-title\"") { $0.text(figure.alternative) }
    element("desc", "id=\"\(name)-words\"") { $0.text(figure.equivalent) }
    writePatterns(name)
    for shape in figure.shapes { write(shape, in: name) }
    raw("</svg>\n")
    if let caption = figure.caption { element("figcaption") { $0.write(caption) } }
    raw("</figure>\n")
  }

  private mutating func writePatterns(_ name: String) {
    raw("<defs>")
    for pattern in Document.Figure.Pattern.allCases {
      raw("<pattern id=\"")
      raw(name)
      raw(suffix(of: pattern))
      raw("\" patternUnits=\"userSpaceOnUse\" ")
      raw("width=\"3.6\" height=\"3.6\"><rect width=\"3.6\" height=\"3.6\" fill=\"#fff\"/>")
      if pattern == .dotted {
        raw("<circle cx=\"1.8\" cy=\"1.8\" r=\".5\"/>")
      } else {
        raw("<path d=\"")
        if pattern == .hatched || pattern == .crossHatched {
          raw("M-1,1 l2,-2 M0,3.6 l3.6,-3.6 M2.6,4.6 l2,-2 ")
        }
        if pattern == .crossHatched { raw("M-1,2.6 l2,2 M0,0 l3.6,3.6 M2.6,-1 l2,2") }
        if pattern == .ruled { raw("M0,1.8 h3.6") }
        raw("\" stroke=\"#000\" stroke-width=\".55\"/>")
      }
      raw("</pattern>")
    }
    raw("</defs>\n")
  }

  private func suffix(of pattern: Document.Figure.Pattern) -> StaticString {
    switch pattern {
    case .hatched: "-hatched"
    case .crossHatched: "-crossHatched"
    case .dotted: "-dotted"
    case .ruled: "-ruled"
    }
  }

  private mutating func write(_ shape: Document.Figure.Shape, in name: String) {
    switch shape {
    case .path(let steps, let paint):
      raw("<path d=\"")
      for step in steps { write(step) }
      raw("\"")
      write(paint, in: name)
    case .rectangle(let box, let radius, let paint):
      attribute("<rect x=\"", box.x)
      attribute(" y=\"", box.y)
      attribute(" width=\"", box.width)
      attribute(" height=\"", box.height)
      if radius > 0 { attribute(" rx=\"", radius) }
      write(paint, in: name)
    case .ellipse(let box, let paint):
      attribute("<ellipse cx=\"", box.x + box.width / 2)
      attribute(" cy=\"", box.y + box.height / 2)
      attribute(" rx=\"", box.width / 2)
      attribute(" ry=\"", box.height / 2)
      write(paint, in: name)
    case .line(let start, let end, let stroke):
      attribute("<line x1=\"", start.x)
      attribute(" y1=\"", start.y)
      attribute(" x2=\"", end.x)
      attribute(" y2=\"", end.y)
      write(stroke)
      raw("/>\n")
    case .label(let label):
      attribute("<text x=\"", label.position.x)
      attribute(" y=\"", label.position.y)
      attribute(" font-size=\"", label.size)
      switch label.alignment {
      case .start: raw(" text-anchor=\"start\"")
      case .middle: raw(" text-anchor=\"middle\"")
      case .end: raw(" text-anchor=\"end\"")
      }
      raw(label.isStrong ? " font-weight=\"bold\">" : ">")
      text(label.text)
      raw("</text>\n")
    }
  }

  private mutating func write(_ paint: Document.Figure.Paint, in name: String) {
    switch paint.fill {
    case .none: raw(" fill=\"none\"")
    case .solid(let tone):
      raw(" fill=\"")
      raw(colour(tone))
      raw("\"")
    case .pattern(let pattern):
      raw(" fill=\"url(#")
      raw(name)
      raw(suffix(of: pattern))
      raw(")\"")
    }
    if let stroke = paint.stroke { write(stroke) }
    raw("/>\n")
  }

  private mutating func write(_ stroke: Document.Figure.Stroke) {
    raw(" stroke=\"")
    raw(colour(stroke.tone))
    attribute("\" stroke-width=\"", stroke.width)
    if stroke.isDashed { raw(" stroke-dasharray=\"2 1.5\"") }
  }

  /// Appends an attribute from its name on, up to its closing quotation mark.
  private mutating func attribute(_ opening: StaticString, _ number: Double) {
    raw(opening)
    raw(number)
    raw("\"")
  }

  private mutating func write(_ step: Document.Figure.Step) {
    switch step {
    case .move(let point):
      raw("M")
      write(point)
    case .line(let point):
      raw("L")
      write(point)
    case .curve(let first, let second, let end):
      raw("C")
      write(first)
      write(second)
      write(end)
    case .close: raw("Z ")
    }
  }

  private mutating func write(_ point: Document.Figure.Point) {
    raw(point.x)
    raw(",")
    raw(point.y)
    raw(" ")
  }

  private func colour(_ tone: Document.Figure.Tone) -> StaticString {
    switch tone {
    case .white: "#fff"
    case .pale: "#ededed"
    case .light: "#ccc"
    case .middle: "#999"
    case .dark: "#595959"
    case .black: "#000"
    }
  }
}
