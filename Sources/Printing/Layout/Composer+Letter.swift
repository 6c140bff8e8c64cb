import Documents

extension Composer {
  mutating func add(_ letterhead: Document.Letterhead) {
    let name = TypeStyle(size: 14, leading: 17.5, isBold: true, ink: .accent)
    let element = tree.add(.division, to: parent)
    let rightWidth = width * 0.36
    var right: [(line: Int, element: Int)] = []
    let leftElements = letterhead.sender.map { _ in tree.add(.paragraph, to: element) }
    for text in letterhead.reference where !text.isEmpty {
      let paragraph = tree.add(.paragraph, to: element)
      let style = right.isEmpty ? TypeStyle.small.black.bold : .small.black
      right += setLines(of: text, style, width: rightWidth).map { ($0, paragraph) }
    }
    var left: [(line: Int, element: Int, style: TypeStyle)] = []
    for (index, text) in letterhead.sender.enumerated() {
      let style = index == 0 ? name : .small
      left += setLines(of: text, style, width: width - rightWidth - 14)
        .map { ($0, leftElements[index], style) }
    }
    keepTogether { composer in
      for index in 0..<max(left.count, right.count) {
        var drawn: [Mark] = []
        var height = TypeStyle.small.leading
        var baseline = TypeStyle.small.baseline
        if index < left.count {
          let (line, element, style) = left[index]
          height = style.leading
          baseline = style.baseline
          drawn.append(.line(line, x: composer.x, baseline: baseline, style, element: element))
        }
        if index < right.count {
          let (line, element) = right[index]
          let x = composer.x + composer.width - composer.lines[line].width
          let style = index == 0 ? TypeStyle.small.black.bold : .small.black
          drawn.append(.line(line, x: x, baseline: baseline, style, element: element))
        }
        composer.addStrip(height: height, drawn)
      }
      composer.space(4)
      composer.addStrip(
        height: 1.5, breakBefore: .bad,
        [.fill(x: composer.x, y: 0, width: composer.width, height: 1.4, grey: 0.1)])
    }
    space(8)
  }

  mutating func addBanner(_ text: Document.Text) {
    let style = TypeStyle(size: 9.5, leading: 12.5, isBold: true)
    let numbers = setLines(of: text, style, width: width - 16)
    let element = tree.add(.paragraph, to: parent)
    space(5)
    for number in numbers {
      let isFirst = number == numbers.lowerBound
      let isLast = number == numbers.upperBound - 1
      let top = isFirst ? 4.0 : 0
      let height = style.leading + top + (isLast ? 4 : 0)
      var drawn: [Mark] = [.fill(x: x, y: 0, width: width, height: height, grey: 0.9)]
      for edge in [x, x + width - 4] {
        drawn.append(.fill(x: edge, y: 0, width: 4, height: height, grey: 0))
      }
      let left = x + (width - lines[number].width) / 2
      drawn.append(.line(number, x: left, baseline: top + style.baseline, style, element: element))
      addStrip(height: height, breakBefore: isFirst ? .free : .bad, drawn)
    }
    space(6)
  }

  mutating func add(_ heading: Document.Heading) {
    let style: TypeStyle
    let above: Double
    switch heading.level {
    case .one:
      style = TypeStyle(size: 13, leading: 16.5, isBold: true, ink: .accent)
      above = 10
    case .two:
      style = TypeStyle(size: 10.5, leading: 13.5, isBold: true, ink: .accent)
      above = 8
    case .three:
      style = TypeStyle(size: 9.5, leading: 12.6, isBold: true)
      above = 5
    }
    // PDF/UA forbids a jump from H1 to H3.
    let level = min(heading.level.rawValue, (bookmarks.last?.level ?? 0) + 1)
    let element = tree.add(.heading(level), to: parent)
    let numbers = setLines(of: heading.text, style, width: width)
    guard !numbers.isEmpty else { return }
    space(above)
    bookmarks.append(Bookmark(level: level, title: heading.text.plain))
    for number in numbers {
      let isFirst = number == numbers.lowerBound
      var drawn: [Mark] = isFirst ? [.bookmark(bookmarks.count - 1)] : []
      drawn.append(.line(number, x: x, baseline: style.baseline, style, element: element))
      addStrip(height: style.leading, breakBefore: isFirst ? .free : .bad, drawn)
    }
    keepWithNext()
    if heading.level == .two {
      space(0.5)
      addStrip(height: 2.5, [.fill(x: x, y: 0, width: width, height: 0.5, grey: 0.55)])
      keepWithNext()
      return
    }
    space(1.5)
  }

  mutating func add(_ signature: Document.Signature) {
    let element = tree.add(.division, to: parent)
    space(10)
    keepTogether { composer in
      let outer = composer.parent
      composer.parent = element
      composer.addParagraph(
        signature.statement, .body.bold, to: composer.tree.add(.paragraph, to: element))
      if !signature.isSigned {
        let rule = composer.width * 0.42
        let date = composer.x + composer.width * 0.5
        composer.addStrip(
          height: 30,
          [
            .fill(x: composer.x, y: 28, width: rule, height: 0.6, grey: 0),
            .fill(x: date, y: 28, width: rule * 0.6, height: 0.6, grey: 0),
          ])
        let labels = [composer.signing.signature, composer.signing.date].map { label in
          composer.setLines(of: Document.Text(label), .small, width: rule).lowerBound
        }
        let places = [composer.x, date]
        let elements = labels.map { _ in composer.tree.add(.paragraph, to: element) }
        composer.addStrip(
          height: TypeStyle.small.leading, breakBefore: .bad,
          labels.indices.map { index in
            .line(
              labels[index], x: places[index], baseline: TypeStyle.small.baseline, .small,
              element: elements[index])
          })
      }
      for text in signature.signatory {
        let paragraph = composer.tree.add(.paragraph, to: element)
        for number in composer.setLines(of: text, .body, width: composer.width) {
          composer.addStrip(
            height: TypeStyle.body.leading,
            [
              .line(
                number, x: composer.x, baseline: TypeStyle.body.baseline, .body,
                element: paragraph)
            ])
        }
      }
      composer.parent = outer
    }
    space(6)
  }
}

extension TypeStyle {
  fileprivate var black: TypeStyle {
    var style = self
    style.ink = .black
    return style
  }
}
