import CLibXML2

/// The state of libxml2 that belongs to the process or the thread and not to one document.
enum XMLLibrary {
  /// Readies the library, once and on one thread: its tables are not built safely on two.
  private static let isReady: Bool = {
    xmlInitParser()
    xmlSchemaInitTypes()
    // The second wall behind refusing every DOCTYPE and include: nothing is ever fetched.
    unsafe xmlSetExternalEntityLoader { _, _, _ in nil }
    return true
  }()

  /// How documents are parsed, in the library and out of it alike.
  ///
  /// Entities are not replaced, and no definition of a document type is loaded or applied. What the
  /// document says of its encoding is passed over, since it is given in UTF-8.
  static let options = Int32(
    XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_COMPACT.rawValue
      | XML_PARSE_IGNORE_ENC.rawValue)

  /// Runs `body` while nothing of the library can write to standard error from this thread.
  static func quietly<Value>(_ body: () -> Value) -> Value {
    precondition(isReady, "libxml2 is made ready before its first use")
    let handler = unsafe __xmlStructuredError().pointee
    let context = unsafe __xmlStructuredErrorContext().pointee
    unsafe xmlSetStructuredErrorFunc(nil) { _, _ in }
    defer { unsafe xmlSetStructuredErrorFunc(context, handler) }
    return body()
  }
}
