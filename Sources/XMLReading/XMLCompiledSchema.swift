import CLibXML2

/// A schema as libxml2 compiled it, with the document it was compiled from.
///
/// It is not changed once it is made, so threads may share it (helgrind and drd found nothing); each
/// check has a context and a document of its own.
@safe final class XMLCompiledSchema: @unchecked Sendable {
  private let schema: xmlSchemaPtr
  private let document: xmlDocPtr

  /// Compiles the schema in `source`, which holds no `DOCTYPE` and refers to no other file.
  init?(_ source: XMLSource, faults: inout [XMLSchemaFault]) {
    let collector = Collector()
    let compiled: (schema: xmlSchemaPtr, document: xmlDocPtr)? = unsafe XMLLibrary.quietly {
      guard let document = unsafe makeDocument(source) else { return nil }
      guard let context = unsafe xmlSchemaNewDocParserCtxt(document) else {
        unsafe xmlFreeDoc(document)
        return nil
      }
      defer { unsafe xmlSchemaFreeParserCtxt(context) }
      unsafe xmlSchemaSetParserStructuredErrors(
        context, collect, Unmanaged.passUnretained(collector).toOpaque())
      guard let schema = unsafe xmlSchemaParse(context) else {
        unsafe xmlFreeDoc(document)
        return nil
      }
      return unsafe (schema, document)
    }
    faults = collector.faults
    guard let compiled = unsafe compiled else { return nil }
    unsafe schema = unsafe compiled.schema
    unsafe document = unsafe compiled.document
  }

  deinit {
    unsafe xmlSchemaFree(schema)
    unsafe xmlFreeDoc(document)
  }

  /// Checks a document that the reader has found to be well formed.
  func faults(in source: XMLSource) -> [XMLSchemaFault] {
    let collector = Collector()
    let result: Int32 = XMLLibrary.quietly {
      guard let document = unsafe makeDocument(source) else { return -1 }
      defer { unsafe xmlFreeDoc(document) }
      guard let context = unsafe xmlSchemaNewValidCtxt(schema) else { return -1 }
      defer { unsafe xmlSchemaFreeValidCtxt(context) }
      unsafe xmlSchemaSetValidStructuredErrors(
        context, collect, Unmanaged.passUnretained(collector).toOpaque())
      return unsafe xmlSchemaValidateDoc(context, document)
    }
    guard result != 0, collector.faults.isEmpty else { return collector.faults }
    // Nothing said is not the same as nothing wrong.
    return [XMLSchemaFault()]
  }
}

/// Parses a document into libxml2's own tree and numbers its elements as `XMLTree` does.
private func makeDocument(_ source: XMLSource) -> xmlDocPtr? {
  let document = unsafe source.bytes.withUnsafeBytes { bytes in
    unsafe xmlReadMemory(
      bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil, nil,
      XMLLibrary.options)
  }
  guard let document = unsafe document else { return nil }
  var number = 0
  var next = unsafe xmlDocGetRootElement(document)
  while let node = unsafe next {
    if unsafe node.pointee.type == XML_ELEMENT_NODE {
      number += 1
      unsafe node.pointee._private = UnsafeMutableRawPointer(bitPattern: number)
    }
    unsafe next = following(node)
  }
  return unsafe document
}

/// The node behind this one in the order of the document.
private func following(_ node: xmlNodePtr) -> xmlNodePtr? {
  if unsafe node.pointee.type == XML_ELEMENT_NODE, let child = unsafe node.pointee.children {
    return unsafe child
  }
  var current = unsafe node
  while true {
    if let sibling = unsafe current.pointee.next { return unsafe sibling }
    guard let parent = unsafe current.pointee.parent else { return nil }
    unsafe current = unsafe parent
  }
}

/// What a run of the library found wrong.
private final class Collector {
  var faults: [XMLSchemaFault] = []
}

private let collect: xmlStructuredErrorFunc = { pointer, error in
  guard let pointer = unsafe pointer, let error = unsafe error else { return }
  guard unsafe error.pointee.level != XML_ERR_WARNING else { return }
  let collector = unsafe Unmanaged<Collector>.fromOpaque(pointer).takeUnretainedValue()
  guard collector.faults.count < 4 * XMLReader.listed else { return }
  var fault = unsafe XMLSchemaFault(
    code: Int(error.pointee.code), subject: .init(element: element(of: error.pointee.node)))
  if let message = unsafe error.pointee.message {
    fault.takeNames(from: unsafe String(cString: message))
  }
  collector.faults.append(fault)
}

/// The number, from zero, of the element that a node is or belongs to.
private func element(of node: UnsafeMutableRawPointer?) -> Int {
  // Every kind of node in libxml2 begins with the fields that are read here.
  var current = unsafe node?.assumingMemoryBound(to: xmlNode.self)
  while let node = unsafe current {
    if unsafe node.pointee.type == XML_ELEMENT_NODE {
      return unsafe max(0, Int(bitPattern: node.pointee._private) - 1)
    }
    unsafe current = unsafe node.pointee.parent
  }
  return 0
}
