package import Clinical
package import Diagnostics
package import JSONReading

/// Where each part of a record was read, apart from the record and without the path, which may hold
/// a name.
package struct RecordPlaces: Sendable, Hashable {
  /// The places that there are, each once.
  package private(set) var origins: [Origin] = []
  /// For each part of the record, in the order of the form, its place.
  package private(set) var parts: [Int] = []
  private var indices: [Origin: Int] = [:]
  private var files: [String: String] = [:]

  /// Gathers the places of `record`, which is not changed.
  package init(of record: inout PatientRecord) {
    var found: [Origin] = []
    record.forEachProvenance { found.append($0.origin) }
    // A record of several files keeps them apart, by their order.
    for path in Set(found.map(\.path)).sorted() {
      files[path] = files.isEmpty ? "" : String(files.count)
    }
    for origin in found {
      let place = without(path: origin)
      if indices[place] == nil {
        indices[place] = origins.count
        origins.append(place)
      }
      parts.append(indices[place] ?? 0)
    }
  }

  /// Reads what ``json`` writes; `nil` where it is not that.
  package init?(_ value: JSONValue) {
    for element in value["each"]?.elements ?? [] {
      guard let fields = element.elements, fields.count == 4,
        let line = fields[0].number?.int, let column = fields[1].number?.int,
        let pointer = fields[2].string, let file = fields[3].string
      else { return nil }
      origins.append(
        Origin(
          path: file, line: line > 0 ? line : nil, column: column > 0 ? column : nil,
          pointer: pointer.isEmpty ? nil : pointer))
    }
    for element in value["of"]?.elements ?? [] {
      guard let index = element.number?.int, origins.indices.contains(index)
      else { return nil }
      parts.append(index)
    }
    if parts.isEmpty { return nil }
  }

  package subscript(origin: Origin) -> Int? { indices[without(path: origin)] }

  package var json: JSONText {
    [
      "each": .array(
        origins.map { origin in
          .array([
            .number(String(origin.line ?? 0)), .number(String(origin.column ?? 0)),
            .string(origin.pointer ?? ""), .string(origin.path),
          ])
        }),
      "of": .array(parts.map { .number(String($0)) }),
    ]
  }

  /// `record` with these places in it; `nil` where it has other parts.
  package func placed(in record: PatientRecord) -> PatientRecord? {
    var record = record
    var next = 0
    record.forEachProvenance { provenance in
      if next < parts.count { provenance = Provenance(origins[parts[next]]) }
      next += 1
    }
    return next == parts.count ? record : nil
  }

  private func without(path origin: Origin) -> Origin {
    Origin(
      path: files[origin.path] ?? "", line: origin.line, column: origin.column,
      pointer: origin.pointer)
  }
}
