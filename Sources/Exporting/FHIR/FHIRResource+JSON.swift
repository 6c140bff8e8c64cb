import JSONReading

extension FHIRResource {
  /// The resource in JSON, on one line or indented.
  package func json(isIndented: Bool = false) -> String {
    var text = ""
    write(to: &text, depth: isIndented ? 0 : nil)
    return text
  }

  fileprivate func write(to text: inout String, depth: Int?) {
    let type = FHIRNode("resourceType", .text(self.type))
    FHIRNode.write([type] + elements, to: &text, depth: depth)
  }
}

extension FHIRNode {
  /// Writes an object; elements of one name become an array at the place of the first.
  fileprivate static func write(_ nodes: [FHIRNode], to text: inout String, depth: Int?) {
    let inner = depth.map { $0 + 1 }
    var written: Set<String> = []
    text += "{"
    for node in nodes where written.insert(node.name).inserted {
      if written.count > 1 { text += "," }
      newLine(&text, inner)
      text += quoted(node.name) + (depth == nil ? ":" : ": ")
      if node.isList {
        let same = nodes.filter { $0.name == node.name }
        text += "["
        for (index, one) in same.enumerated() {
          if index > 0 { text += "," }
          newLine(&text, inner.map { $0 + 1 })
          one.writeContent(to: &text, depth: inner.map { $0 + 1 })
        }
        newLine(&text, inner)
        text += "]"
      } else {
        node.writeContent(to: &text, depth: inner)
      }
    }
    newLine(&text, depth)
    text += "}"
  }

  private func writeContent(to text: inout String, depth: Int?) {
    switch content {
    case .text(let value), .markup(let value): text += Self.quoted(value)
    case .bare(let value): text += value
    case .elements(let nodes): Self.write(nodes, to: &text, depth: depth)
    case .resource(let resource): resource.write(to: &text, depth: depth)
    }
  }

  private static func newLine(_ text: inout String, _ depth: Int?) {
    if let depth { text += "\n" + String(repeating: "  ", count: depth) }
  }

  private static func quoted(_ value: String) -> String { JSONText.string(value).description }
}
