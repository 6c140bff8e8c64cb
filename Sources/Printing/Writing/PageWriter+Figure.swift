import Documents

extension PageWriter {
  /// Draws a figure with its top left corner at `x`, `y`.
  mutating func draw(
    _ figure: Document.Figure, x: Double, y: Double, scale: Double, element: Int
  ) {
    let bottom = pageHeight - y - figure.height * scale
    tree.setBox(
      [x, bottom, x + figure.width * scale, bottom + figure.height * scale], of: element)
    openElement(element)
    // A figure's y grows downwards and a page's upwards; letters are turned back one by one. Four
    // decimals, since errors grow with the distance from the corner.
    content.put("q ")
    content.put(scale, decimals: 4)
    content.put(" 0 0 ")
    content.put(-scale, decimals: 4)
    content.put(" ")
    content.put(x, pageHeight - y)
    content.put("cm\n")
    forgetState()
    for shape in figure.shapes { draw(shape) }
    content.put("Q\n")
    forgetState()
    close()
  }

  private mutating func draw(_ shape: Document.Figure.Shape) {
    switch shape {
    case .path(let steps, let paint):
      draw(FigurePath(steps), paint)
    case .rectangle(let rectangle, let radius, let paint):
      draw(FigurePath(rectangle, cornerRadius: radius), paint)
    case .ellipse(let rectangle, let paint):
      draw(FigurePath(ellipseIn: rectangle), paint)
    case .line(let start, let end, let stroke):
      set(stroke)
      content.put(start.x, start.y)
      content.put("m ")
      content.put(end.x, end.y)
      content.put("l S\n")
    case .label(let label):
      draw(label)
    }
  }

  private mutating func draw(_ path: FigurePath, _ paint: Document.Figure.Paint) {
    switch paint.fill {
    case .none: break
    case .solid(let tone):
      content.put(tone.grey)
      content.put(" g ")
      forgetState()
      content += path.operators
      content.put("f\n")
    case .pattern(let pattern):
      content.put("q ")
      content += path.operators
      content.put("W n 1 g ")
      content.put(path.left, path.top, path.right - path.left, path.bottom - path.top)
      content.put("re f 0 G 0.55 w ")
      draw(pattern, in: path)
      content.put("Q\n")
      forgetState()
    }
    guard let stroke = paint.stroke else { return }
    set(stroke)
    content += path.operators
    content.put("S\n")
  }

  /// Draws a pattern's lines over a path's bounds; the path itself clips them.
  private mutating func draw(_ pattern: Document.Figure.Pattern, in path: FigurePath) {
    let distance = 2.6
    let height = path.bottom - path.top
    switch pattern {
    case .hatched, .crossHatched:
      // Lines start on a grid of the drawing, so that neighbouring shapes share them.
      var start = ((path.left + path.top) / distance).rounded(.down) * distance
      while start < path.right + path.bottom {
        content.put(start - path.top, path.top)
        content.put("m ")
        content.put(start - path.bottom, path.bottom)
        content.put("l ")
        start += distance * 1.414
      }
      if pattern == .crossHatched {
        var start = ((path.left - path.bottom) / distance).rounded(.down) * distance
        while start < path.right - path.top {
          content.put(start + path.top, path.top)
          content.put("m ")
          content.put(start + path.bottom, path.bottom)
          content.put("l ")
          start += distance * 1.414
        }
      }
      content.put("S ")
    case .ruled, .dotted:
      if pattern == .dotted { content.put("1 J [0 \(2.4)] 0 d 0.9 w ") }
      var row = (path.top / distance).rounded(.down) * distance
      while row < path.top + height {
        content.put(path.left, row)
        content.put("m ")
        content.put(path.right, row)
        content.put("l ")
        row += distance
      }
      content.put("S ")
    }
  }

  private mutating func set(_ stroke: Document.Figure.Stroke) {
    content.put(stroke.tone.grey)
    content.put(" G ")
    content.put(stroke.width)
    content.put(stroke.isDashed ? " w [2 1.5] 0 d " : " w [] 0 d ")
  }

  private mutating func draw(_ label: Document.Figure.Label) {
    let face: Face = label.isStrong ? .bold : .regular
    let word = words.number(of: Array(label.text.utf8)[...], in: face)
    use.note(word, in: words)
    let width = words.words[word].width * label.size / 1000
    let x: Double
    switch label.alignment {
    case .start: x = label.position.x
    case .middle: x = label.position.x - width / 2
    case .end: x = label.position.x - width
    }
    set(TypeStyle.Ink.black)
    content.put("BT ")
    setFace(face)
    content.put(label.size)
    content.put(" 0 0 ")
    content.put(-label.size, x, label.position.y)
    content.put("Tm[")
    content += words.codes[words.words[word].code]
    content.put("]TJ ET\n")
  }
}

extension Document.Figure.Tone {
  /// From 0 (black) to 1 (white).
  var grey: Double {
    switch self {
    case .white: 1
    case .pale: 0.93
    case .light: 0.8
    case .middle: 0.6
    case .dark: 0.35
    case .black: 0
    }
  }
}
