public import Diagnostics

/// A reader of XML 1.0 with namespaces, in which every element knows its place.
///
/// The grammar is libxml2's work. Documents with a `DOCTYPE` are refused, so there are no entities
/// to expand, no external file to fetch and no default to inject. UTF-8, UTF-16 with a byte order
/// mark, ISO-8859-1 and US-ASCII are read.
public struct XMLReader: Sendable {
  /// How much a document may demand of the reader.
  public struct Limits: Sendable, Hashable {
    /// How many elements may at most lie in one another: a little less than libxml2 allows.
    static let greatestDepth = 250

    /// The greatest number of bytes, up to 1 GiB.
    public var size: Int
    /// How many elements may lie in one another, up to 250.
    public var depth: Int
    /// How many attributes and namespace declarations one element may have.
    public var attributes: Int

    public init(size: Int = 256 << 10, depth: Int = 64, attributes: Int = 64) {
      self.size = size
      self.depth = depth
      self.attributes = attributes
    }
  }

  /// How many problems of one document are listed.
  static let listed = 32

  public let limits: Limits

  private let contexts: XMLContexts

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - limits: How much a document may demand.
  ///   - contexts: The parsers to use, which readers may share.
  public init(limits: Limits = Limits(), contexts: XMLContexts = XMLContexts()) {
    self.limits = limits
    self.contexts = contexts
  }

  /// Reads one whole document.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - path: The input as the user named it.
  /// - Returns: The root element.
  /// - Throws: Every problem that can be told before reading has to stop.
  public func read(_ bytes: [UInt8], path: String) throws(Rejection) -> XMLElement {
    let source = try XMLSource(bytes, path: path, limits: limits)
    let builder = XMLTreeBuilder(source: source, outline: try XMLOutline(source, limits: limits))
    XMLParser.parse(into: builder, with: contexts)
    return XMLElement(tree: try builder.tree(), index: 0)
  }
}
