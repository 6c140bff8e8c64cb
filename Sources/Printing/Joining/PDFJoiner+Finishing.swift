import Documents

extension PDFJoiner {
  /// Ends the file.
  public func finish() throws {
    let (whole, parents, info, catalog) = (newObject(), newObject(), newObject(), newObject())
    for (index, letter) in letters.enumerated() {
      try put(object: letter.part) { bytes in
        bytes.put("<</Type/StructElem/S/Part/P \(whole) 0 R/K \(letter.document) 0 R>>")
      }
      guard let outline = letter.outline else { continue }
      try put(object: outline) { bytes in
        bytes.put("<</Title")
        bytes.put(string: letter.title)
        bytes.put("/Parent \(outlines) 0 R")
        if let next = letters[(index + 1)...].lazy.compactMap(\.outline).first {
          bytes.put("/Next \(next) 0 R")
        }
        if let previous = letters[..<index].lazy.reversed().compactMap(\.outline).first {
          bytes.put("/Prev \(previous) 0 R")
        }
        let marks = letter.bookmarks
        bytes.put("/First \(marks.first) 0 R/Last \(marks.last) 0 R/Count -\(marks.count)")
        bytes.put("/Dest[\(letter.firstPage) 0 R/Fit]>>")
      }
    }
    try put(object: pageTree) { bytes in
      bytes.put("<</Type/Pages/Count \(letters.reduce(0) { $0 + $1.pageCount })/Kids[")
      for letter in letters { bytes.put("\(letter.pageTree) 0 R ") }
      bytes.put("]>>")
    }
    try put(object: whole) { bytes in
      bytes.put("<</Type/StructElem/S/Document/P \(structure) 0 R/K[")
      for letter in letters { bytes.put("\(letter.part) 0 R ") }
      bytes.put("]>>")
    }
    try put(object: parents) { bytes in
      bytes.put("<</Kids[")
      for letter in letters where !letter.keys.isEmpty { bytes.put("\(letter.parents) 0 R ") }
      bytes.put("]>>")
    }
    try put(object: structure) { bytes in
      bytes.put("<</Type/StructTreeRoot/K[\(whole) 0 R]/ParentTree \(parents) 0 R")
      bytes.put("/ParentTreeNextKey \(nextKey)>>")
    }
    let marked = letters.compactMap(\.outline)
    try put(object: outlines) { bytes in
      bytes.put("<</Type/Outlines/Count \(marked.count)")
      if let first = marked.first, let last = marked.last {
        bytes.put("/First \(first) 0 R/Last \(last) 0 R")
      }
      bytes.put(">>")
    }
    try put(object: info) { bytes in
      bytes.put("<</Title")
      bytes.put(string: metadata.title)
      bytes.put("/Creator")
      bytes.put(string: metadata.creator)
      bytes.put(">>")
    }
    try put(object: catalog) { bytes in
      bytes.put("<</Type/Catalog/Pages \(pageTree) 0 R/Lang")
      bytes.put(string: metadata.language)
      bytes.put("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>")
      bytes.put("/StructTreeRoot \(structure) 0 R/Outlines \(outlines) 0 R>>")
    }
    try writeTable(catalog: catalog, info: info)
  }

  /// The older form of the table, an entry of twenty bytes an object.
  private func writeTable(catalog: Int, info: Int) throws {
    let start = length
    var bytes: [UInt8] = []
    bytes.put("xref\n0 \(offsets.count)\n0000000000 65535 f \n")
    for offset in offsets.dropFirst() {
      let digits = String(offset)
      bytes.put(String(repeating: "0", count: max(0, 10 - digits.count)) + digits)
      // What was left out of a letter is free.
      bytes.put(offset == 0 ? " 00000 f \n" : " 00000 n \n")
      if bytes.count > 1 << 16 {
        try put(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    bytes.put("trailer\n<</Size \(offsets.count)/Root \(catalog) 0 R/Info \(info) 0 R>>\n")
    bytes.put("startxref\n\(start)\n%%EOF\n")
    try put(bytes)
  }
}
