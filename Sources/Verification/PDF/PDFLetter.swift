import Diagnostics

/// A letter in PDF: its pages, what it says in the order in which it is read, and what it carries.
struct PDFLetter {
  let objects: PDFObjects
  private(set) var pages: [PDFPage] = []

  init(_ bytes: [UInt8], path: String) throws(Rejection) {
    objects = try PDFObjects(bytes, path: path)
    let root = objects.resolve(objects.trailer["Root"]).entries ?? [:]
    gather(root["Pages"] ?? .null, inheriting: [:], depth: 0)
  }

  var catalog: [String: PDFValue] { objects.resolve(objects.trailer["Root"]).entries ?? [:] }

  /// What a page takes over from the nodes above it (ISO 32000-1, table 30).
  static let inherited = ["Resources", "MediaBox", "CropBox", "Rotate"]

  private mutating func gather(
    _ node: PDFValue, inheriting above: [String: PDFValue], depth: Int
  ) {
    guard depth < 32, pages.count < 1000, var entries = objects.resolve(node).entries else {
      return
    }
    for key in Self.inherited where entries[key] == nil { entries[key] = above[key] }
    guard let kids = objects.resolve(entries["Kids"]).elements else {
      pages.append(PDFPage(entries, number: node.reference, in: objects))
      return
    }
    for kid in kids { gather(kid, inheriting: entries, depth: depth + 1) }
  }

  /// The attached files, by their names.
  var attachments: [(name: String, bytes: [UInt8])] {
    let names = objects.resolve(catalog["Names"]).entries ?? [:]
    var found: [(String, [UInt8])] = []
    func walk(_ node: PDFValue?, _ depth: Int) {
      guard depth < 8, let entries = objects.resolve(node).entries else { return }
      let pairs = objects.resolve(entries["Names"]).elements ?? []
      for place in stride(from: 0, to: pairs.count - 1, by: 2) {
        let file = objects.resolve(pairs[place + 1]).entries ?? [:]
        let name = (file["UF"] ?? file["F"]).flatMap { objects.resolve($0).string?.textString }
        let streams = objects.resolve(file["EF"]).entries ?? [:]
        guard let bytes = objects.content(of: streams["UF"] ?? streams["F"]) else { continue }
        found.append((name ?? "", bytes))
      }
      for kid in objects.resolve(entries["Kids"]).elements ?? [] { walk(kid, depth + 1) }
    }
    walk(names["EmbeddedFiles"], 0)
    return found
  }

  /// The sum of width and height tells a sheet of A4 from one of US Letter.
  var size: (width: Double, height: Double)? {
    guard let box = objects.resolve(pages.first?.entries["MediaBox"]).elements,
      box.count == 4
    else { return nil }
    let edges = box.compactMap { objects.resolve($0).number }
    return edges.count == 4 ? (edges[2] - edges[0], edges[3] - edges[1]) : nil
  }

  /// The document's properties that a viewer shows.
  var properties: [String: String] {
    let info = objects.resolve(objects.trailer["Info"]).entries ?? [:]
    return info.compactMapValues { objects.resolve($0).string?.textString }
  }
}
