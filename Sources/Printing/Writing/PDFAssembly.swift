import Documents

/// Puts the parts of one PDF together: pages, fonts, structure, outline, metadata.
struct PDFAssembly {
  private let document: Document
  private let layout: PageLayout
  private let fonts: FontMemory
  private var file: PDFFile
  private var writer: PageWriter

  init(
    _ document: Document, layout: PageLayout, fonts: FontMemory, deflater: Deflater?
  ) {
    self.fonts = fonts
    self.document = document
    self.layout = layout
    file = PDFFile(deflater: deflater)
    writer = PageWriter(layout.composer, anchors: Set(layout.anchors.keys))
  }

  func write() -> [UInt8] {
    var copy = self
    return copy.writeAll()
  }

  private mutating func writeAll() -> [UInt8] {
    let (catalog, pageTree, info) = (file.reserve(), file.reserve(), file.reserve())
    let (metadata, profile) = (file.reserve(), file.reserve())
    file.put(profile, stream: ColourProfile.sRGB, "/N 3")

    var pages: [Int] = []
    var contents: [Int] = []
    for index in layout.pages.indices {
      writer.writePage(index, of: layout)
      let content = file.reserve()
      file.put(content, stream: writer.content)
      contents.append(content)
      pages.append(file.reserve())
    }
    let faces = writer.use.faces.filter { !Face.withRare.contains($0) }
    let packet = MetadataPacket(
      metadata: document.metadata, hasAttachments: !document.attachments.isEmpty,
      scriptFonts: faces.map { layout.composer.words.face($0).versionedName })
    file.put(metadata, stream: packet.xmp, "/Type/Metadata/Subtype/XML", isCompressed: false)
    file.put(info) { $0 += packet.information }
    let resources = FontEmbedding.write(
      writer.use, words: layout.composer.words, memory: fonts, into: &file)
    let links = writer.links.map { (object: file.reserve(), element: $0.element) }
    writePages(pages, contents, tree: pageTree, resources: resources, links: links.map(\.object))
    writeLinks(links.map(\.object), pages: pages)
    let structure = writer.tree.write(into: &file, pages: pages, links: links)
    let outline = Outline(layout, pages: pages).write(into: &file)
    let attachments = document.attachments.map { file.put($0, date: document.metadata.date) }
    file.put(catalog) { bytes in
      bytes.put("<</Type/Catalog/Pages \(pageTree) 0 R/Metadata \(metadata) 0 R/Lang")
      bytes.put(string: document.metadata.language)
      bytes.put("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>")
      bytes.put("/StructTreeRoot \(structure) 0 R")
      bytes.put("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1")
      bytes.put("/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile \(profile) 0 R>>]")
      if let outline { bytes.put("/Outlines \(outline) 0 R") }
      guard !attachments.isEmpty else { return bytes.put(">>") }
      bytes.put("/AF[")
      for object in attachments { bytes.put("\(object) 0 R ") }
      bytes.put("]/Names<</EmbeddedFiles<</Names[")
      // A name tree is sorted by its keys.
      let named = zip(document.attachments, attachments).sorted { $0.0.name < $1.0.name }
      for (attachment, object) in named {
        bytes.put(string: attachment.name)
        bytes.put("\(object) 0 R ")
      }
      bytes.put("]>>>>>>")
    }
    return file.finish(catalog: catalog, info: info)
  }

  private mutating func writePages(
    _ pages: [Int], _ contents: [Int], tree: Int, resources: [UInt8], links: [Int]
  ) {
    let paper = layout.composer.paper
    file.put(tree) { bytes in
      bytes.put("<</Type/Pages/Count \(pages.count)/Kids[")
      for page in pages { bytes.put("\(page) 0 R ") }
      bytes.put("]/MediaBox[0 0 ")
      bytes.put(paper.width)
      bytes.put(" ")
      bytes.put(paper.height)
      bytes.put("]/Resources<</Font ")
      bytes += resources
      bytes.put(">>>>")
    }
    for (index, page) in pages.enumerated() {
      let annotations = writer.links.indices.filter { writer.links[$0].page == index }
      file.put(page) { bytes in
        bytes.put("<</Type/Page/Parent \(tree) 0 R/Contents \(contents[index]) 0 R")
        bytes.put("/StructParents \(index)/Tabs/S")
        if !annotations.isEmpty {
          bytes.put("/Annots[")
          for number in annotations { bytes.put("\(links[number]) 0 R ") }
          bytes.put("]")
        }
        bytes.put(">>")
      }
    }
  }

  private mutating func writeLinks(_ objects: [Int], pages: [Int]) {
    for (index, link) in writer.links.enumerated() {
      file.put(objects[index]) { bytes in
        bytes.put("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/StructParent ")
        bytes.put(pages.count + index)
        bytes.put("/Rect[")
        for edge in link.box {
          bytes.put(edge)
          bytes.put(" ")
        }
        bytes.put("]/Contents")
        switch link.target {
        case .url(let address), .file(let address):
          bytes.put(string: link.title + " (" + address + ")")
          bytes.put("/A<</S/URI/URI")
          bytes.put(address: address)
          bytes.put(">>")
        case .anchor(let name):
          bytes.put(string: "Go to: " + link.title)
          if let target = layout.anchors[name] {
            bytes.put("/Dest")
            bytes.put(target, on: pages, height: layout.composer.paper.height)
          }
        }
        bytes.put(">>")
      }
    }
  }
}

extension [UInt8] {
  /// Appends where a link or a bookmark leads.
  mutating func put(_ target: PageLayout.Target, on pages: [Int], height: Double) {
    put("[\(pages[target.page]) 0 R/XYZ 0 ")
    put(Swift.min(height, height - target.y + 12))
    put(" null]")
  }

  /// Appends an address; it is ASCII, so what is not is percent-encoded.
  fileprivate mutating func put(address: String) {
    put("(")
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case 33..<127:
        append(byte)
      default:
        put("%")
        put(hex: [byte])
      }
    }
    put(")")
  }
}
