import Clinical
import Diagnostics
import Foundation
import Importing
import Testing

/// The resources of a bulk export or a large bundle, brought together by patient.
@Suite struct ExportJoinTests {
  let folder: Workspace
  let probe: Probe

  init() throws {
    folder = try Workspace()
    probe = try Probe()
  }

  private func read(_ name: String, limits: RecordSource.Limits = .init()) -> Outcome {
    Outcome(RecordSource([folder.path(name)], limits: limits), importer: probe.importer)
  }

  private func observation(_ subject: String, _ isPresent: Bool = true) -> String {
    probe.resource(
      "Observation",
      "\"status\": \"final\", \"valueBoolean\": \(isPresent), "
        + "\"code\": \(probe.concept("82470000"))", subject: subject
    ).replacing("\n", with: "")
  }

  private func patient(_ id: String) -> String {
    "{\"resourceType\": \"Patient\", \"id\": \"\(id)\", \"name\": [{\"family\": \"Fictional\"}]}"
  }

  private func states(_ outcome: Outcome) -> [Presence?] {
    outcome.records.map { $0.record?.findings.first?.presence }
  }

  @Test func `a file of one line is joined with the others of its folder`() throws {
    try folder.write("in/Observation.ndjson", observation("Patient/p") + "\n")
    try folder.write("in/Patient.ndjson", patient("p") + "\n")
    let outcome = read("in")
    #expect(outcome.records.count == 1)
    #expect(outcome.records.first?.record?.patient.family == "Fictional")
    #expect(states(outcome) == [.present])
  }

  @Test func `what is joined by way of a file is the same`() throws {
    let subjects = (0..<40).map { "p\($0 % 8)" }
    try folder.write(
      "in/Observation.ndjson",
      subjects.map { observation("https://fictional.example/fhir/Patient/\($0)/_history/2") }
        .joined(separator: "\n"))
    try folder.write(
      "in/Patient.ndjson", (0..<8).map { patient("p\($0)") }.joined(separator: "\n"))
    var limits = RecordSource.Limits()
    let held = read("in")
    limits.join = 1000
    let spilled = read("in", limits: limits)
    #expect(held.records.count == 8)
    #expect(spilled.records.map(\.record) == held.records.map(\.record))
    #expect(spilled.pieces.map(\.bytes) == held.pieces.map(\.bytes))
    #expect(spilled.pieces.map(\.origin) == held.pieces.map(\.origin))
    #expect(states(held).allSatisfy { $0 == .present })
  }

  @Test func `who is referred to by many is found for each, and who is nowhere is told`() throws {
    let request = """
      "status": "active", "intent": "order", "requester": {"reference": "Practitioner/d"}
      """
    let lines = [
      patient("p"), patient("q"),
      probe.resource("ServiceRequest", request, subject: "Patient/p"),
      probe.resource("ServiceRequest", request, subject: "Patient/q"),
      "{\"resourceType\": \"Practitioner\", \"id\": \"d\", \"name\": [{\"family\": \"Invented\"}]}",
      observation("Patient/nowhere"), observation("Group/g"), "{\"resourceType\": 1}",
    ]
    try folder.write(
      "a.ndjson", lines.map { $0.replacing("\n", with: " ") }.joined(separator: "\n"))
    let outcome = read("a.ndjson")
    #expect(outcome.records.map { $0.record?.referrer?.name } == [nil, "Invented", "Invented"])
    #expect(outcome.reasons == ["not-a-resource"])
    #expect(outcome.notes == ["dangling-reference", "left-other-subject"])
  }

  @Test func `what names nobody is about the only patient there is`() throws {
    let anonymous = observation("x").replacing("\"subject\": {\"reference\": \"x\"}, ", with: "")
    try folder.write("a.ndjson", [anonymous, patient("p")].joined(separator: "\n"))
    try folder.write("b.ndjson", [anonymous, patient("p"), patient("q")].joined(separator: "\n"))
    #expect(states(read("a.ndjson")) == [.present])
    let several = read("b.ndjson")
    #expect(several.records.count == 2)
    #expect(states(several) == [nil, nil])
    #expect(several.notes == ["left-other-subject"])
  }

  @Test func `a bundle too large to be held is read entry by entry`() throws {
    let resources = [
      observation("urn:uuid:1"), patient("p"), patient("q"), observation("Patient/q", false),
    ]
    let urls = ["urn:uuid:9", "urn:uuid:1", "urn:uuid:2", "urn:uuid:8"]
    let entries = zip(urls, resources).map { url, resource in
      "{\"fullUrl\": \"\(url)\",\n \"resource\": \(resource)}"
    }
    let text = """
      {"resourceType": "Bundle", "link": [{"relation": "entry", "url": "x"}], "entry": [
      \(entries.joined(separator: ",\n"))], "total": 4}
      """
    try folder.write("a.json", text)
    try folder.write("b.json", String(text.dropLast(40)))
    let whole = read("a.json")
    var limits = RecordSource.Limits()
    limits.bundle = 200
    let cut = read("a.json", limits: limits)
    #expect(whole.records.count == 2)
    #expect(cut.records.map { $0.record?.id } == whole.records.map { $0.record?.id })
    #expect(states(cut) == [.present, .absent])
    #expect(cut.pieces.map(\.origin.line) == [2, 6])
    let broken = read("b.json", limits: limits)
    #expect(broken.reasons == ["malformed-json"])
    #expect(broken.records.count { $0.record != nil } == 2)
  }
}
