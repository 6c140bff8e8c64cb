public import Diagnostics

/// A compiled XML Schema, against which any number of threads may check documents at once.
public final class XMLSchema: Sendable {
  /// Compiles a schema that stands by itself: it may not include or import another file.
  ///
  /// - Parameters:
  ///   - xsd: The schema document.
  ///   - path: The schema as messages should name it.
  /// - Throws: Why it is no schema.
  public init(_ xsd: [UInt8], path: String = "schema.xsd") throws(Rejection) {
    preconditionFailure("not written yet")
  }

  /// What is wrong with a document: nothing, why it cannot be read, or each breach of the schema.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - path: The input as the user named it.
  ///   - limits: How much the document may demand.
  /// - Returns: Errors in the order of the document; none if it is valid.
  public func validate(
    _ bytes: [UInt8], path: String, limits: XMLReader.Limits = XMLReader.Limits()
  ) -> [Diagnostic] {
    preconditionFailure("not written yet")
  }
}
