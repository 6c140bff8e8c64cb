public import Diagnostics

/// A compiled XML Schema, against which any number of threads may check documents at once.
public final class XMLSchema: Sendable {
  private let schema: XMLCompiledSchema

  /// Compiles a schema that stands by itself: it may not include or import another file.
  ///
  /// - Parameters:
  ///   - xsd: The schema document, up to 4 MiB.
  ///   - path: The schema as messages should name it.
  /// - Throws: Why it is no schema.
  public init(_ xsd: [UInt8], path: String = "schema.xsd") throws(Rejection) {
    let reader = XMLReader(limits: XMLReader.Limits(size: 4 << 20))
    let root = try reader.read(xsd, path: path)
    let includes = root.children.filter { ["include", "import", "redefine"].contains($0.name) }
    if let rejection = Rejection(includes.map { .include(at: $0.origin) }) { throw rejection }
    var faults: [XMLSchemaFault] = []
    guard let schema = XMLCompiledSchema(root.tree.source, faults: &faults) else {
      throw Rejection(faults.map { .invalidSchema($0, root.tree) })
        ?? Rejection(.invalidSchema(XMLSchemaFault(), root.tree))
    }
    self.schema = schema
  }

  /// What is wrong with a document: nothing, why it cannot be read, or each breach of the schema.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - path: The input as the user named it.
  ///   - limits: How much the document may demand.
  /// - Returns: Errors in the order they were found; none if the document is valid.
  public func validate(
    _ bytes: [UInt8], path: String, limits: XMLReader.Limits = XMLReader.Limits()
  ) -> [Diagnostic] {
    do throws(Rejection) {
      return validate(try XMLReader(limits: limits).read(bytes, path: path))
    } catch {
      return error.reasons
    }
  }

  /// What is wrong with the document that `element` belongs to, which has been read already.
  public func validate(_ element: XMLElement) -> [Diagnostic] {
    let tree = element.tree
    var known: Set<XMLSchemaFault.Subject> = []
    let faults = schema.faults(in: tree.source).filter { fault in
      // A value that breaks a facet is said to break its type as well: once is enough.
      known.insert(fault.subject).inserted || !fault.repeatsAnother
    }
    return faults.prefix(XMLReader.listed).map { $0.diagnostic(in: tree) }
  }
}

extension Diagnostic {
  fileprivate static func include(at origin: Origin) -> Self {
    Diagnostic(
      id: "invalid-schema", "a schema is read from one file and may not refer to another",
      remedy: "copy the declarations into this schema", at: origin)
  }

  fileprivate static func invalidSchema(_ fault: XMLSchemaFault, _ tree: XMLTree) -> Self {
    Diagnostic(
      id: "invalid-schema", "this is not a schema that libxml2 can use (error \(fault.code))",
      at: fault.origin(in: tree))
  }
}
