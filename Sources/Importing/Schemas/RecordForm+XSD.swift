extension RecordForm {
  /// The XML Schema of the form, as `Schemas/record.xsd` has it.
  package var xsd: String {
    var writer = MarkupWriter()
    writer.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    writer.line("<!-- Generated from Sources/Importing/Form; a test keeps the two together. -->")
    writer.open(
      "xs:schema",
      [
        ("xmlns:xs", "http://www.w3.org/2001/XMLSchema"), ("xmlns", Self.namespace),
        ("targetNamespace", Self.namespace), ("elementFormDefault", "qualified"),
      ])
    writer.defineNothing()
    for type in FormType.basic { writer.define(type) }
    for type in root.namedTypes { writer.define(type) }
    for list in CodeList.allCases { writer.define(list, lists.sorted(list)) }
    writer.element(root, isRoot: true)
    writer.close("xs:schema")
    return writer.text
  }
}

extension FormType {
  fileprivate static let basic: [FormType] = [.text, .reference, .date, .time]

  /// The name of the schema's type; `nil` where it is written in place.
  var schemaName: String? {
    switch self {
    case .text: "text"
    case .reference: "reference"
    case .date, .birthDate: "date"
    case .time: "time"
    case .words(let name, _): name
    case .code(let list): list.rawValue + "-code"
    case .constant, .number, .integer: nil
    }
  }
}

extension FormElement {
  /// The lists of words that the element and its children use, each once, in the order of use.
  var namedTypes: [FormType] {
    var types: [FormType] = []
    func note(_ element: FormElement) {
      for attribute in element.attributes where !types.contains(attribute.type) {
        if case .words = attribute.type { types.append(attribute.type) }
      }
      element.children.forEach(note)
    }
    note(self)
    return types
  }
}

extension MarkupWriter {
  fileprivate mutating func define(_ list: CodeList, _ codes: [String]) {
    open("xs:simpleType", [("name", list.rawValue + "-code")])
    document(list.summary.prefix(1).uppercased() + list.summary.dropFirst() + ".")
    restrict("xs:token", codes.map { ("enumeration", $0) })
    close("xs:simpleType")
  }

  fileprivate mutating func define(_ type: FormType) {
    guard let name = type.schemaName else { return }
    open("xs:simpleType", [("name", name)])
    switch type {
    case .text:
      document("Any text that is not blank.")
      restrict("xs:string", [("whiteSpace", "collapse"), ("minLength", "1")])
    case .reference:
      document("1 to 64 letters, digits, or any of . _ : / -")
      restrict("xs:token", [("pattern", "[A-Za-z0-9._:/\\-]{1,64}")])
    case .date:
      document("A date of which the day, or the day and the month, may be unknown.")
      open("xs:union")
      for (base, pattern) in [
        ("gYear", "[0-9]{4}"), ("gYearMonth", "[0-9]{4}-[0-9]{2}"),
        ("date", "[0-9]{4}-[0-9]{2}-[0-9]{2}"),
      ] {
        open("xs:simpleType")
        restrict("xs:" + base, [("pattern", pattern)])
        close("xs:simpleType")
      }
      close("xs:union")
    case .time:
      document("A time of day, HH:MM.")
      restrict("xs:token", [("pattern", "([01][0-9]|2[0-3]):[0-5][0-9]")])
    case .words(_, let words):
      restrict("xs:token", words.map { ("enumeration", $0) })
    case .birthDate, .code, .constant, .number, .integer: break
    }
    close("xs:simpleType")
  }

  fileprivate mutating func element(_ form: FormElement, isRoot: Bool = false) {
    var attributes = [("name", form.name)]
    if !isRoot { attributes.append(("minOccurs", "0")) }
    if form.isRepeatable { attributes.append(("maxOccurs", "unbounded")) }
    open("xs:element", attributes)
    document(form.documentation)
    open("xs:complexType")
    if form.children.isEmpty {
      open("xs:simpleContent")
      // White space between the tags is no error, as it would be in an empty content model.
      open("xs:extension", [("base", form.content == nil ? "nothing" : "text")])
      attributeList(form)
      close("xs:extension")
      close("xs:simpleContent")
    } else {
      open("xs:sequence")
      for child in form.children { element(child) }
      close("xs:sequence")
      attributeList(form)
    }
    close("xs:complexType")
    if isRoot { movementNames() }
    close("xs:element")
  }

  fileprivate mutating func defineNothing() {
    open("xs:simpleType", [("name", "nothing")])
    restrict("xs:string", [("whiteSpace", "collapse"), ("maxLength", "0")])
    close("xs:simpleType")
  }

  private mutating func movementNames() {
    open("xs:unique", [("name", "movement-id")])
    empty("xs:selector", [("xpath", "f:movement"), ("xmlns:f", RecordForm.namespace)])
    empty("xs:field", [("xpath", "@id")])
    close("xs:unique")
  }

  private mutating func attributeList(_ form: FormElement) {
    for attribute in form.attributes where !attribute.isForJSONOnly {
      var parts = [("name", attribute.name)]
      if let name = attribute.type.schemaName { parts.append(("type", name)) }
      if attribute.isRequired { parts.append(("use", "required")) }
      open("xs:attribute", parts)
      document(attribute.fullDocumentation)
      switch attribute.type {
      case .constant(let text): inPlace("xs:token", [("enumeration", text)])
      case .number(let range):
        inPlace(
          "xs:decimal",
          [
            ("pattern", "-?[0-9]+(\\.[0-9]+)?"), ("minInclusive", decimal(range.lowerBound)),
            ("maxInclusive", decimal(range.upperBound)),
          ])
      case .integer(let range):
        inPlace(
          "xs:integer",
          [
            ("pattern", "-?[0-9]+"), ("minInclusive", "\(range.lowerBound)"),
            ("maxInclusive", "\(range.upperBound)"),
          ])
      case .text, .reference, .words, .code, .date, .birthDate, .time: break
      }
      close("xs:attribute")
    }
  }

  private mutating func inPlace(_ base: String, _ facets: [(String, String)]) {
    open("xs:simpleType")
    restrict(base, facets)
    close("xs:simpleType")
  }

  private mutating func restrict(_ base: String, _ facets: [(String, String)]) {
    open("xs:restriction", [("base", base)])
    for (name, value) in facets { empty("xs:" + name, [("value", value)]) }
    close("xs:restriction")
  }

  private mutating func document(_ text: some StringProtocol) {
    let content = String(text).escapedForMarkup
    line("<xs:annotation><xs:documentation>\(content)</xs:documentation></xs:annotation>")
  }
}

extension FormAttribute {
  /// The documentation with what is understood when the attribute is left out.
  var fullDocumentation: String {
    defaultText.map { documentation + " Left out: " + $0 + "." } ?? documentation
  }
}
