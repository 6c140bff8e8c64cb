import CLibXML2

/// One run of libxml2 over a document, telling a builder what it meets.
enum XMLParser {
  static func parse(into builder: XMLTreeBuilder, with contexts: XMLContexts) {
    XMLLibrary.quietly {
      guard let context = contexts.take() else {
        return builder.note(XMLFault(code: Int(XML_ERR_NO_MEMORY.rawValue)), line: 0)
      }
      let listener = unsafe Listener(builder: builder, context: context.pointer)
      withExtendedLifetime(listener) {
        unsafe context.pointer.pointee.sax.pointee = handlers
        unsafe context.pointer.pointee.userData = Unmanaged.passUnretained(listener).toOpaque()
        unsafe builder.source.bytes.withUnsafeBytes { bytes in
          _ = unsafe xmlCtxtReadMemory(
            context.pointer, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
            Int32(bytes.count), nil, nil, XMLLibrary.options)
        }
      }
      if !builder.hasProblems { contexts.giveBack(context) }
    }
  }
}

/// What the parser's callbacks are given: the builder, and the parser that can be stopped.
@safe private final class Listener {
  let builder: XMLTreeBuilder
  private let context: xmlParserCtxtPtr
  /// The namespace met last; the parser keeps each but once.
  private var namespace: (pointer: UnsafePointer<xmlChar>?, text: String?) = (nil, nil)

  init(builder: XMLTreeBuilder, context: xmlParserCtxtPtr) {
    self.builder = builder
    unsafe self.context = unsafe context
  }

  static func from(_ pointer: UnsafeMutableRawPointer?) -> Listener? {
    unsafe pointer.map { unsafe Unmanaged<Listener>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The text of a namespace, which is nearly always that of the element before.
  func string(ofNamespace pointer: UnsafePointer<xmlChar>?) -> String? {
    if unsafe pointer != namespace.pointer {
      unsafe namespace = unsafe (pointer, pointer.map { unsafe String(cString: $0) })
    }
    return unsafe namespace.text
  }

  func refuseDoctype() {
    builder.noteDoctype()
    unsafe xmlStopParser(context)
  }
}

/// The callbacks; each one left out would do nothing but build libxml2's own tree.
private var handlers: xmlSAXHandler {
  var handlers = unsafe xmlSAXHandler()
  unsafe handlers.initialized = UInt32(XML_SAX2_MAGIC)
  unsafe handlers.internalSubset = { pointer, _, _, _ in
    unsafe Listener.from(pointer)?.refuseDoctype()
  }
  unsafe handlers.startElementNs = { pointer, name, _, namespace, _, _, count, _, attributes in
    guard let listener = unsafe Listener.from(pointer) else { return }
    unsafe listener.builder.start(
      string(name) ?? "", namespace: listener.string(ofNamespace: namespace))
    for index in 0..<Int(count) {
      if let attribute = unsafe attribute(index, of: attributes) {
        listener.builder.add(attribute)
      }
    }
  }
  unsafe handlers.endElementNs = { pointer, _, _, _ in
    unsafe Listener.from(pointer)?.builder.end()
  }
  unsafe handlers.characters = addCharacters
  unsafe handlers.ignorableWhitespace = addCharacters
  unsafe handlers.cdataBlock = addCharacters
  unsafe handlers.serror = { pointer, error in
    guard let listener = unsafe Listener.from(pointer), let error = unsafe error else { return }
    guard unsafe error.pointee.level != XML_ERR_WARNING else { return }
    unsafe listener.builder.note(
      XMLFault(code: Int(error.pointee.code)), line: Int(error.pointee.line))
  }
  return unsafe handlers
}

private let addCharacters: charactersSAXFunc = { pointer, text, count in
  unsafe Listener.from(pointer)?.builder.add(
    UnsafeBufferPointer(start: text, count: Int(count)))
}

private func string(_ text: UnsafePointer<xmlChar>?) -> String? {
  unsafe text.map { unsafe String(cString: $0) }
}

/// One of the attributes of a start tag: five pointers each, the last two around the value.
private func attribute(
  _ index: Int, of attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
) -> XMLTree.Attribute? {
  guard let fields = unsafe attributes.map({ unsafe $0 + 5 * index }),
    let name = unsafe string(fields[0]), let start = unsafe fields[3], let end = unsafe fields[4]
  else { return nil }
  let value = unsafe String(
    decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
  // The parser leaves an ampersand as a reference for a later pass, when entities are not replaced.
  let isWhole = !value.utf8.contains(UInt8(ascii: "&"))
  return unsafe XMLTree.Attribute(
    name: name, namespace: string(fields[2]),
    value: isWhole ? value : value.replacing("&#38;", with: "&"))
}
