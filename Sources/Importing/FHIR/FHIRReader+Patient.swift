import Clinical
import Diagnostics

extension FHIRReader {
  mutating func readPatient(_ patient: FHIRElement) {
    let names = patient.all("name")
    let isCurrent = { (name: FHIRElement) in name["use"]?.value != "old" }
    let name =
      names.first { $0["use"]?.value == "official" } ?? names.first(where: isCurrent)
      ?? names.first
    let given = name?.all("given").compactMap(\.value) ?? []
    let identifiers = patient.all("identifier").compactMap(Self.identifier)
    draft.add(
      "patient", at: patient.origin,
      [
        "given": given.isEmpty ? nil : given.joined(separator: " "),
        "family": name?["family"]?.value ?? (given.isEmpty ? name?["text"]?.value : nil),
        "born": patient["birthDate"]?.date,
        "sex": patient["gender"]?.value.flatMap { Patient.Sex(rawValue: $0)?.rawValue },
        "address": patient["address"]?.addressLine, "telephone": patient.telecom("phone"),
        "carer": patient["contact"].flatMap(Self.carer), "needs": Self.needs(of: patient),
      ], children: identifiers.map { ("identifier", $0) })
    trace.read("Patient", as: "patient", at: patient.origin)
  }

  private static func identifier(_ element: FHIRElement) -> [String: String?]? {
    guard let value = element["value"]?.value, element["use"]?.value != "old" else { return nil }
    let system = element["system"]?.value
    let name = registers[system ?? ""] ?? registers[element.at("type")?.firstCode ?? ""]
    return [
      "system": name ?? system ?? element.at("type", "text")?.value ?? "other", "value": value,
    ]
  }

  /// The NHS number of England and Wales; a medical record number by its type (HL7 v2 table 0203).
  private static let registers = [
    "https://fhir.nhs.uk/Id/nhs-number": "nhs-number", "MR": "mrn",
    "urn:fascicle:register:mrn": "mrn",
  ]

  private static func carer(_ contact: FHIRElement) -> String? {
    let parts = [
      contact["name"]?.personName, contact["relationship"]?.concept.name,
      contact.telecom("phone"),
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// That an interpreter is needed, where the patient's languages say so.
  private static func needs(of patient: FHIRElement) -> String? {
    let interpreter = patient.all("extension").first {
      $0.url == "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired"
    }
    return interpreter?["valueBoolean"]?.value == "true" ? "interpreter required" : nil
  }
}
