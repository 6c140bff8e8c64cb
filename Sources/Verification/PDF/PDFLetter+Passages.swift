extension PDFLetter {
  /// What the letter says: first by its tags, in the order in which it is read aloud; then what
  /// stands at the edges of its pages; and last what no tag leads to, of which a letter has nothing.
  var passages: [Passage] {
    var walk = TagWalk(self)
    let structure = objects.resolve(catalog["StructTreeRoot"]).entries ?? [:]
    walk.visit(structure["K"] ?? .null, page: nil, depth: 0)
    var passages = walk.passages
    for (index, page) in pages.enumerated() {
      for shown in page.shown {
        let isRead = shown.mark.map { walk.used.contains(TagWalk.Place(page: index, mark: $0)) }
        if isRead == true, !shown.isArtifact { continue }
        passages.append(
          Passage(
            section: shown.isArtifact ? "edges of the page" : "text without a tag",
            page: index + 1, kind: "artifact", text: shown.text))
      }
    }
    return passages
  }
}

/// A walk over the tags of a letter (ISO 32000-1, 14.7).
private struct TagWalk {
  struct Place: Hashable {
    let page: Int
    let mark: Int
  }

  /// Tags that are part of the line they stand in.
  private static let inline: Set<String> = [
    "Span", "Link", "Em", "Strong", "Code", "Quote", "Reference", "Annot",
  ]

  private let letter: PDFLetter
  private let texts: [Place: String]
  private let pageIndices: [Int: Int]
  private var section = "head of the letter"
  private(set) var passages: [Passage] = []
  private(set) var used: Set<Place> = []

  init(_ letter: PDFLetter) {
    self.letter = letter
    var texts: [Place: String] = [:]
    var indices: [Int: Int] = [:]
    for (index, page) in letter.pages.enumerated() {
      if let number = page.number { indices[number] = index }
      for shown in page.shown where !shown.isArtifact {
        if let mark = shown.mark {
          texts[Place(page: index, mark: mark), default: ""] += shown.text
        }
      }
    }
    self.texts = texts
    pageIndices = indices
  }

  mutating func visit(_ node: PDFValue, page: Int?, depth: Int) {
    guard depth < 64 else { return }
    if case .array(let all) = letter.objects.resolve(node) {
      for part in all { visit(part, page: page, depth: depth) }
      return
    }
    guard let entries = letter.objects.resolve(node).entries,
      let tag = letter.objects.resolve(entries["S"]).name
    else { return }
    let page = entries["Pg"]?.reference.flatMap { pageIndices[$0] } ?? page
    var passage = Passage(section: section, page: nil, kind: tag, text: "")
    var blocks: [(PDFValue, Int?)] = []
    gather(entries, page: page, into: &passage, &blocks, depth: depth)
    for key in ["Alt", "ActualText"] {
      if let words = letter.objects.resolve(entries[key]).string {
        passage.text += words.textString
      }
    }
    if tag.hasPrefix("H"), tag.dropFirst().allSatisfy(\.isNumber), !passage.text.isEmpty {
      section = passage.text
      passage.section = section
    }
    if !passage.letters.isEmpty { passages.append(passage) }
    for (block, page) in blocks { visit(block, page: page, depth: depth + 1) }
  }

  /// Takes in the marked content of an element and of what stands within its lines.
  private mutating func gather(
    _ entries: [String: PDFValue], page: Int?, into passage: inout Passage,
    _ blocks: inout [(PDFValue, Int?)], depth: Int
  ) {
    guard depth < 64 else { return }
    let kids: [PDFValue]
    switch letter.objects.resolve(entries["K"]) {
    case .array(let all): kids = all
    case .null: kids = []
    default: kids = [entries["K"] ?? .null]
    }
    for kid in kids {
      switch letter.objects.resolve(kid) {
      case .number(let number): take(Int(number), page, &passage)
      case .dictionary(let inner):
        let innerPage = inner["Pg"]?.reference.flatMap { pageIndices[$0] } ?? page
        if let mark = inner["MCID"]?.integer {
          take(mark, innerPage, &passage)
        } else if let tag = letter.objects.resolve(inner["S"]).name {
          if Self.inline.contains(tag) {
            gather(inner, page: innerPage, into: &passage, &blocks, depth: depth + 1)
          } else {
            blocks.append((kid, page))
          }
        }
      default: break
      }
    }
  }

  private mutating func take(_ mark: Int, _ page: Int?, _ passage: inout Passage) {
    guard let page else { return }
    let place = Place(page: page, mark: mark)
    used.insert(place)
    passage.page = passage.page ?? page + 1
    passage.text += texts[place] ?? ""
  }
}
