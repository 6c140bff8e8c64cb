import Diagnostics

/// What libxml2 found wrong with a document, by the number it has in `libxml/xmlerror.h`.
///
/// Its own words are never passed on, because they quote the document.
struct XMLFault: Sendable, Hashable {
  let code: Int

  /// Whether it is told before the element that it is about: attributes, namespaces.
  var isOfStartTag: Bool {
    switch code {
    case 38...42, 200...205: true
    default: false
    }
  }

  func diagnostic(at origin: Origin) -> Diagnostic {
    switch code {
    case 26, 27:
      Diagnostic(
        id: "undeclared-entity", "an entity is used that XML does not define",
        remedy: "use a number, as &#160; for &nbsp;, or the character itself", at: origin)
    case 201:
      Diagnostic(
        id: "undeclared-prefix", "a name has a prefix that no namespace is declared for",
        remedy: "declare it with an xmlns attribute, or remove the prefix", at: origin)
    default: Diagnostic(id: "not-well-formed", message, remedy: remedy, at: origin)
    }
  }

  private var remedy: String {
    switch code {
    case 4, 77: "see whether the file was cut off on its way"
    case 6, 7, 8, 9, 10: "remove the character"
    case 22, 23, 38, 68: "write &amp; for an ampersand and &lt; for an opening angle bracket"
    case 42, 203: "keep the one that is right"
    default: "mend it there, or have the program that wrote the file write it again"
    }
  }

  private var message: String {
    switch code {
    case 2: "the document needs more memory than there is"
    case 4: "the document has no root element"
    case 5: "something follows the end of the root element"
    case 6, 7, 8, 9, 10: "a character or its number is not one that XML allows"
    case 22, 23, 68: "an ampersand or an angle bracket begins no reference or name"
    case 38: "an attribute's value holds an opening angle bracket"
    case 39, 40, 41: "an attribute has no value in closed quotes"
    case 42, 203: "an element has the same attribute twice"
    case 45, 80: "a comment is not closed, or has two hyphens within"
    case 46, 47, 64: "a processing instruction is not as XML asks, or not closed"
    case 56, 57, 96, 108, 109: "the XML declaration is not as XML asks"
    case 62: "the characters ']]>' stand in text"
    case 63: "a CDATA section is not closed"
    case 65: "white space is missing between two parts of a tag"
    case 73, 74: "a tag is not closed"
    case 76: "an end tag does not match the element that is open"
    case 77: "the document ends before its elements do"
    case 200, 204: "a namespace is declared that must not be"
    case 202, 205: "a name has a colon where none may be"
    default: "this is not well-formed XML (libxml2 error \(code))"
    }
  }
}
