import Documents

extension Composer {
  mutating func add(_ callout: Document.Callout) {
    let isCritical = callout.emphasis == .critical
    let thickness: Double
    var title = TypeStyle(size: 10, leading: 13, isBold: true)
    switch callout.emphasis {
    case .note: thickness = 0.7
    case .important: thickness = 1.5
    case .critical:
      thickness = 2.4
      title = TypeStyle(size: 12, leading: 15.5, isBold: true, ink: .white)
    }
    let element = tree.add(.division, to: parent)
    let outer = (x, width, parent, frame)
    space(8)
    keepTogether { composer in
      composer.frames.append(
        Frame(x: outer.0, width: outer.1, thickness: thickness, parent: outer.3))
      composer.frame = composer.frames.count - 1
      composer.x += 9
      composer.width -= 18
      composer.parent = element
      composer.addTitle(callout, title, x: outer.0, width: outer.1)
      composer.space(callout.title.isEmpty ? 0 : 4)
      for block in callout.blocks { composer.add(block) }
      composer.closeGap()
      composer.addStrip(height: isCritical ? 7 : 6, breakBefore: .bad, [])
    }
    (x, width, parent, frame) = outer
    space(8)
  }

  private mutating func addTitle(
    _ callout: Document.Callout, _ style: TypeStyle, x outerX: Double, width outerWidth: Double
  ) {
    let numbers = setLines(of: callout.title, style, width: width)
    guard !numbers.isEmpty else {
      addStrip(height: 6, [])
      return
    }
    let element = tree.add(.paragraph, to: parent)
    let grey: Double
    switch callout.emphasis {
    case .note: grey = 0.95
    case .important: grey = 0.86
    case .critical: grey = 0
    }
    for number in numbers {
      let isFirst = number == numbers.lowerBound
      let top = isFirst ? 3.5 : 0
      let height = style.leading + top + (number == numbers.upperBound - 1 ? 3.5 : 0)
      addStrip(
        height: height, breakBefore: isFirst ? .free : .bad,
        [
          .fill(x: outerX, y: 0, width: outerWidth, height: height, grey: grey),
          .line(number, x: x, baseline: top + style.baseline, style, element: element),
        ])
    }
    keepWithNext()
  }

  mutating func add(_ items: [Document.Item]) {
    guard !items.isEmpty else { return }
    let list = tree.add(.list(isBulleted: true), to: parent)
    for item in items {
      let body = addItem(item.text, to: list, isInner: false, hasList: !item.children.isEmpty)
      guard !item.children.isEmpty else { continue }
      let inner = tree.add(.list(isBulleted: true), to: body)
      let outer = (x, width)
      x += 12
      width -= 12
      for child in item.children { _ = addItem(child, to: inner, isInner: true, hasList: false) }
      (x, width) = outer
    }
    space(3)
  }

  /// Adds the words of an item; gives its body, which may hold a list of its own.
  private mutating func addItem(
    _ text: Document.Text, to list: Int, isInner: Bool, hasList: Bool
  ) -> Int {
    let style = TypeStyle.body
    let item = tree.add(.item, to: list)
    let label = tree.add(.label, to: item)
    let body = tree.add(.itemBody, to: item)
    let words = hasList ? tree.add(.paragraph, to: body) : body
    let indent = 11.0
    space(1)
    for (index, number) in setLines(of: text, style, width: width - indent).enumerated() {
      var drawn: [Mark] = []
      if index == 0 {
        let bullet = setLines(of: isInner ? "\u{2013}" : "\u{2022}", style, width: indent)
        drawn.append(
          .line(bullet.lowerBound, x: x + 2, baseline: style.baseline, style, element: label))
      }
      drawn.append(
        .line(number, x: x + indent, baseline: style.baseline, style, element: words))
      addStrip(height: style.leading, breakBefore: index == 1 ? .bad : .free, drawn)
    }
    space(1)
    return body
  }

  mutating func add(_ definitions: Document.Definitions) {
    guard !definitions.rows.isEmpty else { return }
    let style = TypeStyle.body
    let list = tree.add(.list(isBulleted: false), to: parent)
    space(2)
    for row in definitions.rows {
      let item = tree.add(.item, to: list)
      let label = tree.add(.label, to: item)
      let body = tree.add(.itemBody, to: item)
      let labels = setLines(of: Document.Text(row.label), style.bold, width: labelWidth - 7)
      let values = setLines(of: row.value, style, width: width - labelWidth)
      space(0.8)
      let count = max(labels.count, values.count)
      for index in 0..<count {
        var drawn: [Mark] = []
        if index < labels.count {
          drawn.append(
            .line(
              labels.lowerBound + index, x: x, baseline: style.baseline, style.bold,
              element: label))
        }
        if index < values.count {
          drawn.append(
            .line(
              values.lowerBound + index, x: x + labelWidth, baseline: style.baseline, style,
              element: body))
        }
        let breaking: Strip.Break = index == 1 || (index > 0 && index == count - 1) ? .bad : .free
        addStrip(height: style.leading, breakBefore: breaking, drawn)
      }
    }
    space(4)
  }

  mutating func add(_ figure: Document.Figure) {
    let element = tree.add(
      .figure(alternative: figure.alternative + ". " + figure.equivalent), to: parent)
    figures.append(figure)
    for case .label(let label) in figure.shapes {
      // Labels are set word by word: here they are only asked for characters they cannot show.
      let face: Face = label.isStrong ? .bold : .regular
      let number = words.number(of: Array(label.text.utf8)[...], in: face)
      if let scalar = words.words[number].missing { report(scalar) }
    }
    let room = paper.height - 160
    let scale = min(1, width / max(figure.width, 1), room / max(figure.height, 1))
    let left = x + (width - figure.width * scale) / 2
    space(6)
    keepTogether { composer in
      composer.addStrip(
        height: figure.height * scale,
        [.figure(composer.figures.count - 1, x: left, y: 0, scale: scale, element: element)])
      guard let caption = figure.caption, !caption.isEmpty else { return }
      composer.keepWithNext()
      composer.space(3)
      composer.addParagraph(caption, .small, to: composer.tree.add(.caption, to: element))
    }
    space(6)
  }
}
