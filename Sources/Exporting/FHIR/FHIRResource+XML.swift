import Importing

extension FHIRResource {
  /// The resource as an XML document.
  package var xml: String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    write(to: &text, depth: 0, attribute: " xmlns=\"http://hl7.org/fhir\"")
    return text
  }

  fileprivate func write(to text: inout String, depth: Int, attribute: String = "") {
    let margin = String(repeating: "  ", count: depth)
    text += margin + "<\(type)\(attribute)>\n"
    for element in elements { element.write(to: &text, depth: depth + 1) }
    text += margin + "</\(type)>\n"
  }
}

extension FHIRNode {
  fileprivate func write(to text: inout String, depth: Int) {
    let margin = String(repeating: "  ", count: depth)
    switch content {
    case .text(let value), .bare(let value):
      text += margin + "<\(name) value=\"\(value.escapedForMarkup)\"/>\n"
    case .markup(let markup): text += margin + markup + "\n"
    case .elements(let nodes):
      text += margin + "<\(name)>\n"
      for node in nodes { node.write(to: &text, depth: depth + 1) }
      text += margin + "</\(name)>\n"
    case .resource(let resource):
      text += margin + "<\(name)>\n"
      resource.write(to: &text, depth: depth + 1)
      text += margin + "</\(name)>\n"
    }
  }
}
