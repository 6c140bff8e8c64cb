import Clinical
import Diagnostics
import Importing

extension Probe {
  static let target =
    """
    <recordTarget><patientRole><id root="1.2.3" extension="F1"/><patient>
    <name use="L"><given>Fiona</given><family>Fictional</family></name>
    <administrativeGenderCode code="F"/><birthTime value="19700401"/></patient></patientRole>
    </recordTarget>
    """

  /// A document with this body; the header is that of one fictional patient.
  func cda(
    body: String, target: String = Self.target,
    template: String = "2.16.840.1.113883.10.20.22.1.2", more: String = ""
  ) throws -> ImportedRecord {
    try whole(
      """
      <ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:sdtc="urn:hl7-org:sdtc"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      <templateId root="\(template)"/><id root="1.2.3.4" extension="D1"/>
      <effectiveTime value="20260301101500+0000"/>\(target)\(more)
      <component>\(body)</component>
      </ClinicalDocument>
      """)
  }

  /// A document with this one section.
  func section(
    _ entries: String, template: String = "", code: String = "", title: String = "",
    text: String = ""
  ) throws -> ImportedRecord {
    let head = [
      template.isEmpty ? "" : "<templateId root=\"\(template)\"/>",
      code.isEmpty ? "" : "<code code=\"\(code)\" codeSystem=\"2.16.840.1.113883.6.1\"/>",
      title.isEmpty ? "" : "<title>\(title)</title>", text.isEmpty ? "" : "<text>\(text)</text>",
    ]
    return try cda(
      body: "<structuredBody><component><section>\(head.joined())\n\(entries)"
        + "</section></component></structuredBody>")
  }

  static let problems = "2.16.840.1.113883.10.20.22.2.5.1"
  static let snomedSystem = "codeSystem=\"2.16.840.1.113883.6.96\""
  static let loinc = "codeSystem=\"2.16.840.1.113883.6.1\""

  /// A problem observation in its concern act.
  func problem(
    _ code: String, _ label: String, negated: Bool = false, time: String = "", more: String = ""
  ) -> String {
    """
    <entry><act classCode="ACT" moodCode="EVN"><statusCode code="active"/>
    <entryRelationship typeCode="SUBJ">
    <observation classCode="OBS" moodCode="EVN"\(negated ? " negationInd=\"true\"" : "")>
    <templateId root="2.16.840.1.113883.10.20.22.4.4"/>
    <code code="404684003" \(Self.snomedSystem)/><statusCode code="completed"/>\(time)
    <value xsi:type="CD" code="\(code)" displayName="\(label)" \(Self.snomedSystem)/>\(more)
    </observation></entryRelationship></act></entry>
    """
  }

  /// A result with its value, an element.
  func result(_ code: String, _ label: String, _ value: String, more: String = "") -> String {
    """
    <entry><organizer classCode="BATTERY" moodCode="EVN"><statusCode code="completed"/><component>
    <observation classCode="OBS" moodCode="EVN">
    <code code="\(code)" displayName="\(label)" \(Self.loinc)/><statusCode code="completed"/>
    <effectiveTime value="202602141230"/>\(value)\(more)
    </observation></component></organizer></entry>
    """
  }
}
