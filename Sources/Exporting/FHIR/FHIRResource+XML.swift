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
      text += margin + "<\(name) value=\"\(Self.escaped(value))\"/>\n"
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

  /// Text between quotes, with its line feeds and tabs kept from being read as blanks.
  private static func escaped(_ value: String) -> String {
    var result = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case "\r": result += "&#13;"
      case "\t": result += "&#9;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
