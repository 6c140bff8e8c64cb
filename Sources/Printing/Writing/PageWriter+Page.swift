import Documents

extension PageWriter {
  /// Writes the whole of a page.
  mutating func writePage(_ index: Int, of layout: PageLayout) {
    beginPage()
    if index > 0 { drawHeader(of: layout) }
    if !layout.pages[index].repeated.isEmpty {
      openArtifact()
      for (strip, y) in layout.pages[index].repeated { draw(strip, y: y, isArtifact: true) }
    }
    for (strip, y) in layout.pages[index].strips { draw(strip, y: y, isArtifact: false) }
    drawFrames(of: layout.pages[index])
    drawFooter(index, of: layout)
    endPage()
  }

  private mutating func draw(_ strip: Int, y: Double, isArtifact: Bool) {
    for mark in composer.marks[composer.strips[strip].marks] {
      switch mark {
      case .line(let number, let x, let baseline, let style, let element):
        draw(
          composer.lines[number], x: x, y: y + baseline, style,
          element: isArtifact ? nil : element)
      case .fill(let x, let offset, let width, let height, let grey):
        fill(x: x, y: y + offset, width: width, height: height, grey: grey)
      case .figure(let number, let x, let offset, let scale, let element):
        draw(composer.figures[number], x: x, y: y + offset, scale: scale, element: element)
      case .anchor, .bookmark:
        break
      }
    }
  }

  /// Draws the boxes around what stands on the page; one that goes on is closed and opened again.
  private mutating func drawFrames(of page: PageLayout.Page) {
    var extents: [Int: (top: Double, bottom: Double)] = [:]
    for (number, y) in page.strips {
      let bottom = y + composer.strips[number].height
      var frame = composer.strips[number].frame
      while let current = frame {
        let extent = extents[current] ?? (y, bottom)
        extents[current] = (min(extent.top, y), max(extent.bottom, bottom))
        frame = composer.frames[current].parent
      }
    }
    let room = 4.0
    for number in extents.keys.sorted() {
      guard var extent = extents[number] else { continue }
      let box = composer.frames[number]
      // A box that is cut by the page gets the room that its own padding gives at its ends.
      if let first = page.strips.first?.strip, first > 0, isInside(number, strip: first),
        isInside(number, strip: first - 1)
      {
        extent.top -= room
      }
      if let last = page.strips.last?.strip, last + 1 < composer.strips.count,
        isInside(number, strip: last), isInside(number, strip: last + 1)
      {
        extent.bottom += room
      }
      frame(
        x: box.x, y: extent.top, width: box.width, height: extent.bottom - extent.top,
        thickness: box.thickness)
    }
  }

  private func isInside(_ frame: Int, strip: Int) -> Bool {
    var current = composer.strips[strip].frame
    while let number = current {
      if number == frame { return true }
      current = composer.frames[number].parent
    }
    return false
  }

  private mutating func drawHeader(of layout: PageLayout) {
    guard !layout.headerLines.isEmpty else { return }
    openArtifact("/Type/Pagination/Subtype/Header/Attached[/Top]")
    var y = 26.0
    for number in layout.headerLines {
      draw(
        composer.lines[number], x: Composer.margin, y: y + PageLayout.furniture.baseline,
        PageLayout.furniture, element: nil)
      y += PageLayout.furniture.leading
    }
    rule(y: y + 1.5)
    close()
  }

  private mutating func drawFooter(_ index: Int, of layout: PageLayout) {
    close()
    openArtifact("/Type/Pagination/Subtype/Footer/Attached[/Bottom]")
    let style = PageLayout.furniture
    let lift = index == 0 ? layout.firstLift : 0
    var y = pageHeight - lift - 36 - Double(max(1, layout.footerLines.count) - 1) * style.leading
    rule(y: y - 2.5)
    let number = composer.lines[layout.numberLines[index]]
    draw(
      number, x: composer.paper.width - Composer.margin - number.width, y: y + style.baseline,
      style, element: nil)
    for line in layout.footerLines {
      draw(
        composer.lines[line], x: Composer.margin, y: y + style.baseline, style, element: nil)
      y += style.leading
    }
    close()
  }

  private mutating func rule(y: Double) {
    content.put("0.45 g ")
    forgetState()
    content.put(Composer.margin, pageHeight - y - 0.5)
    content.put(composer.paper.width - 2 * Composer.margin, 0.5)
    content.put("re f\n")
  }
}
