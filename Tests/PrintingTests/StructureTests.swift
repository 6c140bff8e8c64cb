import Documents
import Printing
import Testing

@Suite struct StructureTests {
  private let reader: PDFReader

  init() throws {
    let renderer = try PDFRenderer(fonts: FontLocation.find(), isCompressing: false)
    reader = try PDFReader(renderer.render(SampleLetter.document))
  }

  @Test func `every piece of marked content belongs to exactly one element`() throws {
    let parents = reader.resolve(reader.resolve(reader.catalog["StructTreeRoot"])["ParentTree"])
    let entries = try #require(parents["Nums"]?.items)
    var claimed: [String: Int] = [:]
    reader.forEachElement { object, element, _ in
      for kid in element["K"]?.items ?? [] {
        let page = kid["Pg"]?.object ?? element["Pg"]?.object ?? -1
        guard let number = kid.integer ?? kid["MCID"]?.integer else { continue }
        #expect(claimed["\(page) \(number)"] == nil)
        claimed["\(page) \(number)"] = object
      }
    }
    var found = 0
    let pageObjects = reader.resolve(reader.catalog["Pages"])["Kids"]?.items ?? []
    for (index, page) in pageObjects.enumerated() {
      let owners = entries[index * 2 + 1].items.map(\.object)
      let content = MarkedContent(reader.content(of: reader.resolve(page)))
      #expect(content.isSound)
      let numbers = content.pieces.compactMap(\.number)
      #expect(numbers == Array(0..<owners.count))
      for number in numbers {
        let owner = claimed["\(page.object ?? 0) \(number)"]
        #expect(owner != nil && owner == owners[number])
        found += 1
      }
    }
    #expect(found == claimed.count)
  }

  @Test func `tags stand in the parents that the standard gives them`() {
    let allowed: [String: Set<String>] = [
      "Document": [""], "Div": ["Document", "Div"], "P": ["Document", "Div", "LBody"],
      "H1": ["Document", "Div"], "H2": ["Document", "Div"], "H3": ["Document", "Div"],
      "L": ["Document", "Div", "LBody"], "LI": ["L"], "Lbl": ["LI"], "LBody": ["LI"],
      "Table": ["Document", "Div"], "Caption": ["Table", "Figure"], "THead": ["Table"],
      "TBody": ["Table"], "TR": ["THead", "TBody"], "TH": ["TR"], "TD": ["TR"],
      "Figure": ["Document", "Div"], "Link": ["P", "LBody", "TD", "TH", "Caption"],
    ]
    reader.forEachElement { _, element, parent in
      let tag = element["S"]?.text ?? "?"
      #expect(allowed[tag]?.contains(parent) == true, "\(tag) in \(parent)")
      switch tag {
      case "TH": #expect(element["A"]?["Scope"] != nil)
      case "L": #expect(element["A"]?["ListNumbering"] != nil)
      case "Figure":
        #expect(element["Alt"] != nil)
        #expect(element["A"]?["BBox"]?.items.count == 4)
      default: break
      }
    }
  }

  @Test func `every link is in the tree, says where it leads and is printed`() throws {
    let parents = reader.resolve(reader.resolve(reader.catalog["StructTreeRoot"])["ParentTree"])
    let entries = try #require(parents["Nums"]?.items)
    var owners: [Int: Int] = [:]
    for index in stride(from: 0, to: entries.count, by: 2) {
      owners[entries[index].integer ?? -1] = entries[index + 1].object
    }
    var links = 0
    for page in reader.pages {
      for annotation in page["Annots"]?.items ?? [] {
        links += 1
        let link = reader.resolve(annotation)
        #expect(link["F"]?.integer == 4)
        #expect(link["Contents"] != nil)
        #expect(link["A"] != nil || link["Dest"] != nil)
        let owner = try #require(owners[link["StructParent"]?.integer ?? -1])
        let kids = reader.resolve(.reference(owner))["K"]?.items ?? []
        #expect(kids.contains { $0["Obj"] == annotation })
      }
    }
    #expect(links >= 3)
  }

  @Test func `every glyph shown has a width and stands for characters`() throws {
    let fonts = try #require(reader.resolve(reader.catalog["Pages"])["Resources"]?["Font"])
    var known: [String: (widths: Set<Int>, map: String)] = [:]
    guard case .dictionary(let entries) = fonts else { return }
    for (name, value) in entries {
      let font = reader.resolve(value)
      let descendant = reader.resolve(font["DescendantFonts"]?.items.first)
      let widths = descendant["W"]?.items ?? []
      var glyphs: Set<Int> = []
      for index in stride(from: 0, to: widths.count, by: 2) {
        let first = widths[index].integer ?? 0
        for offset in widths[index + 1].items.indices { glyphs.insert(first + offset) }
      }
      let map = font["ToUnicode"]?.object.flatMap { reader.objects[$0]?.stream } ?? []
      known[name] = (glyphs, String(decoding: map, as: UTF8.self))
      #expect(descendant["CIDToGIDMap"]?.text == "Identity")
    }
    for page in reader.pages {
      for (font, glyph) in MarkedContent(reader.content(of: page)).pieces.flatMap(\.glyphs) {
        #expect(glyph != 0)
        #expect(known[font]?.widths.contains(glyph) == true)
        let digits = String(glyph, radix: 16, uppercase: true)
        let code = String(repeating: "0", count: 4 - digits.count) + digits
        #expect(known[font]?.map.contains("<\(code)><") == true)
      }
    }
  }

  @Test func `the catalogue promises what an archive and a screen reader ask for`() {
    let catalog = reader.catalog
    #expect(catalog["MarkInfo"]?["Marked"] == .flag(true))
    #expect(catalog["ViewerPreferences"]?["DisplayDocTitle"] == .flag(true))
    #expect(catalog["Lang"] == .string(Array("en-GB".utf8)))
    #expect(catalog["OutputIntents"]?.items.first?["S"]?.text == "GTS_PDFA1")
    #expect(reader.metadata.contains("<pdfaid:part>2</pdfaid:part>"))
    #expect(reader.metadata.contains("<pdfuaid:part>1</pdfuaid:part>"))
    #expect(reader.metadata.contains("DRAFT: Referral to neurology"))
    #expect(reader.pages.allSatisfy { $0["Tabs"]?.text == "S" })
    #expect(catalog["Outlines"] != nil)
  }
}
