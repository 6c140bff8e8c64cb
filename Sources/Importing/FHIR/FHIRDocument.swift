import Diagnostics

/// The resources of a FHIR input, and the ways by which they refer to each other.
struct FHIRDocument: Sendable {
  struct Entry: Sendable {
    let resource: FHIRElement
    let type: String
    /// The line of a bulk export that the resource was read from.
    let payload: ArraySlice<UInt8>?
  }

  private(set) var entries: [Entry] = []
  /// What a bundle holds and cannot be a resource of it.
  private(set) var left: [(subject: String, reason: LeftReason, origin: Origin)] = []
  private var byReference: [String: Int] = [:]

  /// Adds a resource, and of a bundle all that it holds.
  mutating func add(_ resource: FHIRElement, payload: ArraySlice<UInt8>? = nil) {
    add(resource, url: nil, payload: payload, depth: 0)
  }

  /// Adds a line of an export, or an entry of a bundle that was too large to be held.
  mutating func add(_ line: FHIRElement, payload: ArraySlice<UInt8>, isEntry: Bool) {
    guard isEntry else { return add(line, payload: payload) }
    add(entry: line, payload: payload, depth: 0)
  }

  private mutating func add(
    _ resource: FHIRElement, url: String?, payload: ArraySlice<UInt8>?, depth: Int
  ) {
    guard let type = resource.resourceType else { return }
    let index = entries.count
    if let url { byReference[url] = byReference[url] ?? index }
    if let id = resource["id"]?.value {
      byReference[type + "/" + id] = byReference[type + "/" + id] ?? index
    }
    guard type == "Bundle" else {
      entries.append(Entry(resource: resource, type: type, payload: payload))
      return
    }
    for entry in resource.all("entry") { add(entry: entry, payload: payload, depth: depth) }
  }

  private mutating func add(entry: FHIRElement, payload: ArraySlice<UInt8>?, depth: Int) {
    if entry.at("request", "method")?.value == "DELETE" {
      left.append(("entry", .negated, entry.origin))
    } else if let held = entry["resource"]?.resource, depth < 4 {
      add(held, url: entry["fullUrl"]?.value, payload: payload, depth: depth + 1)
    }
  }
}

extension FHIRDocument {
  /// The place among the entries that a reference leads to.
  func index(of reference: String) -> Int? {
    if let index = byReference[reference] { return index }
    // A version, or the address of the server, may stand around the type and the identifier.
    let plain = reference.split(separator: "/", omittingEmptySubsequences: false)
    let history = plain.firstIndex(of: "_history") ?? plain.endIndex
    let parts = plain[..<history].suffix(2)
    return parts.count == 2 ? byReference[parts.joined(separator: "/")] : nil
  }

  /// The resource that a `Reference` leads to, in the document or within `holder`.
  func resolve(_ reference: FHIRElement?, within holder: FHIRElement) -> FHIRElement? {
    guard let text = reference?["reference"]?.value else { return nil }
    if text.hasPrefix("#") {
      let id = text.dropFirst()
      return holder.all("contained").lazy.compactMap(\.resource)
        .first { $0["id"]?.value.map { $0[...] } == id }
    }
    return index(of: text).map { entries[$0].resource }
  }

  /// The type of resource that a `Reference` leads to, even where it leads out of the document.
  func type(of reference: FHIRElement?, within holder: FHIRElement) -> String? {
    if let resource = resolve(reference, within: holder) { return resource.resourceType }
    if let type = reference?["type"]?.value { return type }
    let parts = reference?["reference"]?.value?.split(separator: "/") ?? []
    return parts.count > 1 ? String(parts[parts.count - 2]) : nil
  }
}
