extension HTMLWriter {
  /// Writes a drawing as SVG, with its words for those who cannot see it.
  mutating func write(_ figure: Document.Figure) {
    let name = newName()
    let size = "width=\"\(decimal(figure.width))\" height=\"\(decimal(figure.height))\""
    raw("<figure>\n<svg role=\"img\" aria-labelledby=\"\(name)-title \(name)-words\" \(size) ")
    raw("viewBox=\"0 0 \(decimal(figure.width)) \(decimal(figure.height))\" ")
    raw("font-family=\"Noto Sans, Arial, sans-serif\">\n")
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
      raw("<pattern id=\"\(name)-\(pattern)\" patternUnits=\"userSpaceOnUse\" ")
      raw("width=\"3.6\" height=\"3.6\"><rect width=\"3.6\" height=\"3.6\" fill=\"#fff\"/>")
      let rising = "M-1,1 l2,-2 M0,3.6 l3.6,-3.6 M2.6,4.6 l2,-2"
      let falling = "M-1,2.6 l2,2 M0,0 l3.6,3.6 M2.6,-1 l2,2"
      switch pattern {
      case .hatched: raw("<path d=\"\(rising)\" stroke=\"#000\" stroke-width=\".55\"/>")
      case .crossHatched:
        raw("<path d=\"\(rising) \(falling)\" stroke=\"#000\" stroke-width=\".55\"/>")
      case .dotted: raw("<circle cx=\"1.8\" cy=\"1.8\" r=\".5\"/>")
      case .ruled: raw("<path d=\"M0,1.8 h3.6\" stroke=\"#000\" stroke-width=\".55\"/>")
      }
      raw("</pattern>")
    }
    raw("</defs>\n")
  }

  private mutating func write(_ shape: Document.Figure.Shape, in name: String) {
    switch shape {
    case .path(let steps, let paint):
      raw("<path d=\"\(steps.map(data).joined(separator: " "))\"")
      write(paint, in: name)
    case .rectangle(let box, let radius, let paint):
      raw("<rect x=\"\(decimal(box.x))\" y=\"\(decimal(box.y))\" ")
      raw("width=\"\(decimal(box.width))\" height=\"\(decimal(box.height))\"")
      if radius > 0 { raw(" rx=\"\(decimal(radius))\"") }
      write(paint, in: name)
    case .ellipse(let box, let paint):
      raw("<ellipse cx=\"\(decimal(box.x + box.width / 2))\" ")
      raw("cy=\"\(decimal(box.y + box.height / 2))\" rx=\"\(decimal(box.width / 2))\" ")
      raw("ry=\"\(decimal(box.height / 2))\"")
      write(paint, in: name)
    case .line(let start, let end, let stroke):
      raw("<line x1=\"\(decimal(start.x))\" y1=\"\(decimal(start.y))\" ")
      raw("x2=\"\(decimal(end.x))\" y2=\"\(decimal(end.y))\"\(attributes(of: stroke))/>\n")
    case .label(let label):
      let anchor =
        switch label.alignment {
        case .start: "start"
        case .middle: "middle"
        case .end: "end"
        }
      raw("<text x=\"\(decimal(label.position.x))\" y=\"\(decimal(label.position.y))\" ")
      raw("font-size=\"\(decimal(label.size))\" text-anchor=\"\(anchor)\"")
      raw(label.isStrong ? " font-weight=\"bold\">" : ">")
      text(label.text)
      raw("</text>\n")
    }
  }

  private mutating func write(_ paint: Document.Figure.Paint, in name: String) {
    switch paint.fill {
    case .none: raw(" fill=\"none\"")
    case .solid(let tone): raw(" fill=\"\(colour(tone))\"")
    case .pattern(let pattern): raw(" fill=\"url(#\(name)-\(pattern))\"")
    }
    if let stroke = paint.stroke { raw(attributes(of: stroke)) }
    raw("/>\n")
  }

  private func attributes(of stroke: Document.Figure.Stroke) -> String {
    " stroke=\"\(colour(stroke.tone))\" stroke-width=\"\(decimal(stroke.width))\""
      + (stroke.isDashed ? " stroke-dasharray=\"2 1.5\"" : "")
  }

  private func data(_ step: Document.Figure.Step) -> String {
    switch step {
    case .move(let point): "M" + pair(point)
    case .line(let point): "L" + pair(point)
    case .curve(let first, let second, let end): "C\(pair(first)) \(pair(second)) \(pair(end))"
    case .close: "Z"
    }
  }

  private func pair(_ point: Document.Figure.Point) -> String {
    decimal(point.x) + "," + decimal(point.y)
  }

  private func colour(_ tone: Document.Figure.Tone) -> String {
    switch tone {
    case .white: "#fff"
    case .pale: "#ededed"
    case .light: "#ccc"
    case .middle: "#999"
    case .dark: "#595959"
    case .black: "#000"
    }
  }

  /// A number with at most two decimals.
  private func decimal(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    guard hundredths % 100 != 0 else { return String(hundredths / 100) }
    return String(Double(hundredths) / 100)
  }
}
