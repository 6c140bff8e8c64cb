import Documents

/// Writes the marks of pages as content streams, and notes in the structure tree what each one is.
struct PageWriter {
  private enum Open: Equatable {
    case nothing
    case artifact
    case element(Int)
  }

  /// A link's area on a page.
  struct LinkArea {
    let page: Int
    let element: Int
    let target: Document.Link
    let title: String
    /// Left, bottom, right, top.
    let box: [Double]
  }

  let composer: Composer
  let words: WordCache
  var tree: StructureTree
  var use: GlyphUse
  var content: [UInt8] = []
  private(set) var links: [LinkArea] = []
  /// The names that links can lead to.
  let anchors: Set<String>
  private var open = Open.nothing
  private var ink: TypeStyle.Ink?
  private var face: Face?
  private var lastLink: (link: Int, parent: Int, element: Int)?
  private var lastSpan: (language: Int, parent: Int, element: Int)?

  init(_ composer: Composer, anchors: Set<String>) {
    self.composer = composer
    self.anchors = anchors
    words = composer.words
    tree = composer.tree
    use = GlyphUse(composer.words)
  }

  var pageHeight: Double { composer.paper.height }

  mutating func beginPage() {
    tree.addPage()
    content.removeAll(keepingCapacity: true)
    open = .nothing
    ink = nil
    face = nil
  }

  mutating func endPage() {
    close()
  }

  // MARK: Marked content

  mutating func openArtifact(_ properties: String = "") {
    guard open != .artifact || !properties.isEmpty else { return }
    close()
    content.put(properties.isEmpty ? "/Artifact BMC\n" : "/Artifact<<\(properties)>>BDC\n")
    open = .artifact
  }

  mutating func openElement(_ element: Int) {
    guard open != .element(element) else { return }
    close()
    content.put("/")
    content.put(tree.elements[element].tag.name)
    content.put("<</MCID ")
    content.put(tree.addContent(to: element))
    content.put(">>BDC\n")
    open = .element(element)
  }

  mutating func close() {
    guard open != .nothing else { return }
    content.put("EMC\n")
    open = .nothing
  }

  // MARK: Marks

  mutating func fill(x: Double, y: Double, width: Double, height: Double, grey: Double) {
    openArtifact()
    content.put(grey)
    content.put(" g ")
    ink = grey == 0 ? .black : nil
    content.put(x, pageHeight - y - height, width, height)
    content.put("re f\n")
  }

  mutating func frame(x: Double, y: Double, width: Double, height: Double, thickness: Double) {
    openArtifact()
    content.put("0 G ")
    content.put(thickness)
    content.put(" w ")
    let inset = thickness / 2
    content.put(x + inset, pageHeight - y - height + inset, width - thickness, height - thickness)
    content.put("re S\n")
  }

  /// Draws a line of words; without an element it belongs to the artifact that is open.
  mutating func draw(_ line: Line, x: Double, y: Double, _ style: TypeStyle, element: Int?) {
    var pen = x
    var index = line.fragments.lowerBound
    while index < line.fragments.upperBound {
      let link = element == nil ? nil : linkThatLeads(from: index)
      let language = composer.fragments[index].language
      var end = index + 1
      while end < line.fragments.upperBound,
        element == nil
          || link == linkThatLeads(from: end) && language == composer.fragments[end].language
      {
        end += 1
      }
      if let element {
        let inner = link.map { linkElement($0, in: element) } ?? element
        openElement(language.map { languageElement($0, in: inner) } ?? inner)
      }
      let ink = link == nil || style.ink == .white ? style.ink : .accent
      var start = pen
      var right: Double
      if line.isPlaced {
        let places = composer.fragments[index..<end]
        start = x + (places.map(\.offset).min() ?? 0)
        right = x + (places.map { $0.offset + $0.width }.max() ?? 0)
        for place in index..<end {
          _ = draw(
            place..<place + 1, x: x + composer.fragments[place].offset, y: y, style, ink: ink)
        }
      } else {
        pen = draw(index..<end, x: pen, y: y, style, ink: ink)
        let last = composer.fragments[end - 1]
        right = pen - (last.following == .space ? space(of: last.face, style) : 0)
      }
      if let link, let element {
        let linkElement = linkElement(link, in: element)
        content.put(start, pageHeight - y - style.size * 0.14, right - start, 0.5)
        content.put("re f\n")
        addArea(link, linkElement, index..<end, [start, right], y, style)
      }
      index = end
    }
  }

  private func linkThatLeads(from fragment: Int) -> Int? {
    guard let link = composer.fragments[fragment].link else { return nil }
    let target = composer.links[link]
    if case .anchor(let name) = target, !anchors.contains(name) { return nil }
    return target.isSafe ? link : nil
  }

  private mutating func linkElement(_ link: Int, in parent: Int) -> Int {
    if let lastLink, lastLink.link == link, lastLink.parent == parent { return lastLink.element }
    let element = tree.add(.link, to: parent)
    lastLink = (link, parent, element)
    return element
  }

  private mutating func languageElement(_ language: Int, in parent: Int) -> Int {
    if let lastSpan, lastSpan.language == language, lastSpan.parent == parent {
      return lastSpan.element
    }
    let element = tree.add(.span(language: composer.languages[language]), to: parent)
    lastSpan = (language, parent, element)
    return element
  }

  private mutating func addArea(
    _ link: Int, _ element: Int, _ range: Range<Int>, _ edges: [Double], _ y: Double,
    _ style: TypeStyle
  ) {
    var title: [UInt8] = []
    for fragment in composer.fragments[range] {
      title += words.text(of: fragment.word)
      if fragment.following == .space { title.append(0x20) }
    }
    let box = [
      edges[0], pageHeight - y - style.size * 0.3, edges[1], pageHeight - y + style.size * 0.8,
    ]
    tree.addAnnotation(links.count, to: element)
    links.append(
      LinkArea(
        page: tree.owners.count - 1, element: element,
        target: composer.links[link], title: String(decoding: title, as: UTF8.self), box: box))
  }

  private func space(of face: Face, _ style: TypeStyle) -> Double {
    words.face(face).spaceWidth * style.size / 1000
  }

  /// Shows fragments from `x` on; gives where they end.
  private mutating func draw(
    _ range: Range<Int>, x: Double, y: Double, _ style: TypeStyle, ink: TypeStyle.Ink
  ) -> Double {
    set(ink)
    content.put("BT ")
    var pen = x
    var current = composer.fragments[range.lowerBound].face
    setFace(current)
    content.put(style.size)
    content.put(" 0 0 ")
    content.put(style.size, x, pageHeight - y)
    content.put("Tm[")
    for fragment in composer.fragments[range] {
      if fragment.face != current {
        current = fragment.face
        content.put("]TJ")
        setFace(current)
        content.put("[")
      }
      use.note(fragment.word, in: words)
      pen += fragment.width
      guard fragment.following == .space else {
        content += words.codes[words.words[fragment.word].code]
        continue
      }
      content += words.codes[words.words[fragment.word].spacedCode]
      if current.rare == nil { use.noteSpace(of: current, in: words) }
      pen += space(of: current, style)
    }
    content.put("]TJ ET\n")
    return pen
  }

  mutating func setFace(_ new: Face) {
    guard face != new else { return }
    face = new
    content.put("/F")
    content.put(new.rawValue)
    content.put(" 1 Tf ")
  }

  mutating func set(_ new: TypeStyle.Ink) {
    guard ink != new else { return }
    ink = new
    switch new {
    case .black: content.put("0 g ")
    case .grey: content.put("0.25 g ")
    case .accent: content.put("0.08 0.18 0.36 rg ")
    case .white: content.put("1 g ")
    }
  }

  /// Forgets colour and font, after something that changed them on its own.
  mutating func forgetState() {
    ink = nil
    face = nil
  }
}
