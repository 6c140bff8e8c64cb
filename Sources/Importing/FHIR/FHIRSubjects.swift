import Diagnostics

/// The patients of a FHIR document, each with the resources that are about them.
struct FHIRSubjects {
  struct Group {
    let patient: FHIRElement?
    /// The places of the resources among the entries of the document.
    var entries: [Int] = []
    /// The first line of a bulk export that belongs to the patient.
    var line: Origin?
    /// The lines of a bulk export that belong to the patient.
    var payload: ArraySlice<UInt8>?

    var origin: Origin? { patient?.origin ?? line }
  }

  private enum Key: Hashable {
    case entry(Int)
    /// A patient within the resource, or one who is not in the document.
    case named(String)
  }

  private(set) var groups: [Group] = []
  private(set) var left: [(subject: String, reason: LeftReason, origin: Origin)] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var byKey: [Key: Int] = [:]

  init(_ document: FHIRDocument) {
    for (index, entry) in document.entries.enumerated() where entry.type == "Patient" {
      join(.entry(index), patient: entry.resource, entry)
    }
    let patients = groups.count
    var homeless: [Int] = []
    for (index, entry) in document.entries.enumerated() {
      guard FHIRReader.clinical.contains(entry.type) else {
        diagnostics.noteVersion(of: entry.resource, type: entry.type)
        if !FHIRReader.supporting.contains(entry.type),
          !FHIRReader.attaching.contains(entry.type)
        {
          left.append((FHIRNames.shown(entry.type), .unsupported, entry.resource.origin))
        }
        continue
      }
      let subject = entry.resource["subject"] ?? entry.resource["patient"]
      switch Self.key(of: subject, in: entry.resource, document) {
      case .entry(let patient)? where document.entries[patient].type == "Patient":
        join(.entry(patient), patient: nil, entry, index)
      case .entry?: left.append((entry.type, .otherSubject, entry.resource.origin))
      case .named(let name)?:
        let contained = document.resolve(subject, within: entry.resource)
        if patients > 0, contained == nil {
          leaveDangling(entry, subject)
        } else if contained.map({ $0.resourceType == "Patient" }) ?? Self.canBePatient(name) {
          join(
            .named(contained == nil ? name : "\(index)" + name), patient: contained, entry, index)
        } else {
          left.append((entry.type, .otherSubject, entry.resource.origin))
        }
      case nil: homeless.append(index)
      }
    }
    place(homeless, document)
  }

  /// What names nobody is about the only patient there is.
  private mutating func place(_ homeless: [Int], _ document: FHIRDocument) {
    if groups.isEmpty, let first = homeless.first {
      join(.named(""), patient: nil, document.entries[first])
    }
    for index in homeless {
      let entry = document.entries[index]
      if groups.count == 1, let key = byKey.first?.key {
        join(key, patient: nil, entry, index)
      } else {
        left.append((entry.type, .otherSubject, entry.resource.origin))
      }
    }
  }

  private mutating func leaveDangling(_ entry: FHIRDocument.Entry, _ subject: FHIRElement?) {
    let origin = subject?.origin ?? entry.resource.origin
    if !diagnostics.contains(where: { $0.id == "dangling-reference" }) {
      diagnostics.append(.danglingReference(at: origin))
    }
    left.append((entry.type, .otherSubject, entry.resource.origin))
  }

  private mutating func join(
    _ key: Key, patient: FHIRElement?, _ entry: FHIRDocument.Entry, _ index: Int? = nil
  ) {
    let place = byKey[key] ?? groups.count
    if place == groups.count {
      byKey[key] = place
      groups.append(Group(patient: patient))
    }
    if let index { groups[place].entries.append(index) }
    guard let payload = entry.payload else { return }
    if let lines = groups[place].payload {
      groups[place].payload = lines + [0x0A] + payload
    } else {
      let origin = entry.resource.origin
      groups[place].line = Origin(path: origin.path, line: origin.line)
      groups[place].payload = payload
    }
  }

  private static func key(
    of subject: FHIRElement?, in resource: FHIRElement, _ document: FHIRDocument
  ) -> Key? {
    guard let text = subject?["reference"]?.value else { return nil }
    if text.hasPrefix("#") { return .named(text) }
    return document.index(of: text).map { .entry($0) } ?? .named(text)
  }

  /// Whether a reference that leads nowhere may be to a patient.
  private static func canBePatient(_ reference: String) -> Bool {
    let parts = reference.split(separator: "/")
    return parts.count < 2 || parts[parts.count - 2] == "Patient" || parts.contains("Patient")
  }
}
