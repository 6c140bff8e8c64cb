extension StructureTree {
  /// Writes the tree with its parent tree; gives the number of its root's object.
  ///
  /// `links` are the link annotations, each with its object and its element, in the order of their
  /// keys in the parent tree, which follow those of the pages.
  func write(
    into file: inout PDFFile, pages: [Int], links: [(object: Int, element: Int)]
  ) -> Int {
    let root = file.reserve()
    let objects = elements.map { _ in file.reserve() }
    for (number, element) in elements.enumerated() {
      file.put(objects[number]) { bytes in
        let parent = element.parent.map { objects[$0] } ?? root
        write(element, parent: parent, objects, pages, links.map(\.object), &bytes)
      }
    }
    let parents = file.reserve()
    file.put(parents) { bytes in
      bytes.put("<</Nums[")
      for (page, owners) in owners.enumerated() {
        bytes.put(page)
        bytes.put("[")
        for owner in owners {
          bytes.put(reference: objects[owner])
          bytes.put(" ")
        }
        bytes.put("]")
      }
      for (index, link) in links.enumerated() {
        bytes.put(owners.count + index)
        bytes.put(" ")
        bytes.put(reference: objects[link.element])
        bytes.put(" ")
      }
      bytes.put("]>>")
    }
    file.put(root) { bytes in
      bytes.put("<</Type/StructTreeRoot/K[")
      bytes.put(reference: objects[0])
      bytes.put("]/ParentTree ")
      bytes.put(reference: parents)
      bytes.put("/ParentTreeNextKey ")
      bytes.put(owners.count + links.count)
      bytes.put(">>")
    }
    return root
  }

  private func write(
    _ element: Element, parent: Int, _ objects: [Int], _ pages: [Int], _ annotations: [Int],
    _ bytes: inout [UInt8]
  ) {
    bytes.put("<</Type/StructElem/S/")
    bytes.put(element.tag.name)
    bytes.put("/P ")
    bytes.put(reference: parent)
    writeAttributes(of: element, &bytes)
    let home = homePage(of: element)
    if let home {
      bytes.put("/Pg ")
      bytes.put(reference: pages[home])
    }
    guard !element.kids.isEmpty else {
      bytes.put(">>")
      return
    }
    bytes.put(element.kids.count == 1 ? "/K " : "/K[")
    for kid in element.kids {
      switch kid {
      case .element(let number): bytes.put(reference: objects[number])
      case .content(let page, let number) where page == home: bytes.put(number)
      case .content(let page, let number):
        bytes.put("<</Type/MCR/Pg ")
        bytes.put(reference: pages[page])
        bytes.put("/MCID ")
        bytes.put(number)
        bytes.put(">>")
      case .annotation(let page, let number):
        bytes.put("<</Type/OBJR/Pg ")
        bytes.put(reference: pages[page])
        bytes.put("/Obj ")
        bytes.put(reference: annotations[number])
        bytes.put(">>")
      }
      bytes.put(" ")
    }
    bytes.put(element.kids.count == 1 ? ">>" : "]>>")
  }

  private func homePage(of element: Element) -> Int? {
    for case .content(let page, _) in element.kids { return page }
    return nil
  }

  private func writeAttributes(of element: Element, _ bytes: inout [UInt8]) {
    switch element.tag {
    case .list(let isBulleted):
      bytes.put("/A<</O/List/ListNumbering/\(isBulleted ? "Disc" : "None")>>")
    case .headingCell(let isColumn):
      bytes.put("/A<</O/Table/Scope/\(isColumn ? "Column" : "Row")>>")
    case .figure(let alternative):
      bytes.put("/Alt")
      bytes.put(string: alternative)
      bytes.put("/A<</O/Layout/Placement/Block/BBox[")
      for edge in element.box { bytes.put(edge, terminator: " ") }
      bytes.put("]>>")
    case .span(let language):
      bytes.put("/Lang")
      bytes.put(string: language)
    case .document, .division, .paragraph, .heading, .item, .label, .itemBody, .table, .tableHead,
      .tableBody, .row, .cell, .caption, .link:
      break
    }
  }
}

extension [UInt8] {
  fileprivate mutating func put(_ number: Double, terminator: String) {
    put(number)
    put(terminator)
  }
}
