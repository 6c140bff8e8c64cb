/// Reads the text that a content stream shows (ISO 32000-1, 9.4 and 14.6).
struct PDFContent {
  private struct Mark {
    let number: Int?
    let isArtifact: Bool
    let replacement: String?
  }

  private static let depthLimit = 8

  private let objects: PDFObjects
  private var resources: [String: PDFValue]
  private var fonts: [String: PDFFont] = [:]
  private var font: PDFFont?
  private var marks: [Mark] = []
  private let depth: Int
  private(set) var shown: [PDFPage.Shown] = []

  init(_ objects: PDFObjects, resources: [String: PDFValue], depth: Int = 0) {
    self.objects = objects
    self.resources = resources
    self.depth = depth
  }

  mutating func read(_ content: [UInt8]) {
    var scanner = PDFScanner(content[...])
    var operands: [PDFValue] = []
    while let value = scanner.next() {
      guard let word = value.keyword else {
        operands.append(value)
        continue
      }
      perform(word, operands, &scanner)
      operands = []
    }
  }

  private mutating func perform(
    _ word: String, _ operands: [PDFValue], _ scanner: inout PDFScanner
  ) {
    switch word {
    case "Tf":
      font = operands.first?.name.map { name in
        let entries = objects.resolve(entry(name, of: "Font")).entries ?? [:]
        let font = fonts[name] ?? PDFFont(entries, in: objects)
        fonts[name] = font
        return font
      }
    case "Tj", "'", "\"": show(operands.last?.string ?? [])
    case "TJ": for part in operands.last?.elements ?? [] { show(part.string ?? []) }
    case "BMC":
      marks.append(
        Mark(number: nil, isArtifact: operands.first?.name == "Artifact", replacement: nil))
    case "BDC": begin(operands)
    case "EMC": _ = marks.popLast()
    case "Do": draw(operands.first?.name ?? "")
    case "BI": skipImage(&scanner)
    default: break
    }
  }

  private mutating func begin(_ operands: [PDFValue]) {
    var properties = operands.last?.entries ?? [:]
    if let name = operands.last?.name, operands.count > 1 {
      properties = objects.resolve(entry(name, of: "Properties")).entries ?? [:]
    }
    let mark = Mark(
      number: properties["MCID"]?.integer, isArtifact: operands.first?.name == "Artifact",
      replacement: objects.resolve(properties["ActualText"]).string?.textString)
    marks.append(mark)
    if let replacement = mark.replacement { add(replacement) }
  }

  private mutating func show(_ bytes: [UInt8]) {
    guard !marks.contains(where: { $0.replacement != nil }) else { return }
    add(font?.text(of: bytes) ?? "\u{FFFD}")
  }

  private mutating func add(_ text: String) {
    let number = marks.last { $0.number != nil }?.number
    let isArtifact = marks.contains(where: \.isArtifact)
    if let last = shown.last, last.mark == number, last.isArtifact == isArtifact {
      shown[shown.count - 1].text += text
    } else {
      shown.append(PDFPage.Shown(mark: number, isArtifact: isArtifact, text: text))
    }
  }

  private mutating func draw(_ name: String) {
    let form = objects.resolve(entry(name, of: "XObject"))
    guard depth < Self.depthLimit, let entries = form.entries,
      objects.resolve(entries["Subtype"]).name == "Form", let content = objects.content(of: form)
    else { return }
    let own = objects.resolve(entries["Resources"]).entries ?? resources
    var inner = PDFContent(objects, resources: own, depth: depth + 1)
    inner.marks = marks
    inner.read(content)
    shown += inner.shown
  }

  private func skipImage(_ scanner: inout PDFScanner) {
    while !scanner.isAtEnd {
      let rest = scanner.bytes[scanner.position...].prefix(3)
      if rest.count == 3, rest.first?.isBlank == true, rest.dropFirst().elementsEqual("EI".utf8) {
        scanner.position += 3
        return
      }
      scanner.position += 1
    }
  }

  private func entry(_ name: String, of kind: String) -> PDFValue? {
    objects.resolve(resources[kind]).entries?[name]
  }
}
