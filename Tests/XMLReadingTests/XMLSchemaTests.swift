import Diagnostics
import Testing
import XMLReading

let recordSchema = """
  <?xml version="1.0" encoding="UTF-8"?>
  <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
    <xs:element name="record">
      <xs:complexType>
        <xs:sequence>
          <xs:element name="born" type="xs:date" minOccurs="0"/>
          <xs:element name="finding" maxOccurs="unbounded">
            <xs:complexType>
              <xs:attribute name="side" use="required">
                <xs:simpleType>
                  <xs:restriction base="xs:token">
                    <xs:enumeration value="left"/><xs:enumeration value="right"/>
                  </xs:restriction>
                </xs:simpleType>
              </xs:attribute>
              <xs:attribute name="grade" type="xs:int"/>
            </xs:complexType>
          </xs:element>
        </xs:sequence>
        <xs:attribute name="id" type="xs:string"/>
      </xs:complexType>
    </xs:element>
  </xs:schema>
  """

struct XMLSchemaTests {
  private let schema: XMLSchema

  init() throws {
    schema = try XMLSchema(Array(recordSchema.utf8))
  }

  private func check(_ text: String) -> [Diagnostic] {
    schema.validate(Array(text.utf8), path: "test.xml")
  }

  @Test func `a valid document has no problem`() {
    #expect(check("<record id='1'><born>1950-01-02</born><finding side='left'/></record>") == [])
  }

  @Test func `each breach is told with its place, in our own words`() {
    let found = check(
      """
      <record>
        <born>Ada Example</born>
        <finding
          side="Ada Example"/>
        <finding/>
        <finding side="left" hand="Ada"/>
        <finding side="left" grade="Ada"/>
        <finding side="left"><b/></finding>
        <other/>
      </record>
      """)
    #expect(
      found.map { "\($0.origin.line ?? 0):\($0.origin.column ?? 0) \($0.message)" } == [
        "2:3 the value of element 'born' is not of the type the schema asks for",
        "4:5 the value of attribute 'side' in element 'finding' is not one of those allowed",
        "5:3 element 'finding' lacks the required attribute 'side'",
        "6:24 attribute 'hand' is not allowed in element 'finding'",
        "7:24 the value of attribute 'grade' in element 'finding' is not of the type "
          + "the schema asks for",
        "8:3 element 'finding' has to be empty",
        "9:3 element 'other' is not expected here",
      ])
    #expect(found.allSatisfy { $0.id == "schema" && !$0.description.contains("Ada") })
    #expect(found.last?.remedy == "expected here: 'finding'")
    #expect(found.last?.origin.pointer == "record/other")
  }

  @Test func `a missing element and a wrong root are told`() {
    #expect(
      check("<record/>").map(\.message) == ["element 'record' lacks an element that it must hold"])
    #expect(
      check("<letter/>").map(\.message) == ["element 'letter' is not one a document can begin with"]
    )
  }

  @Test func `a value that imitates the library's words is not taken for a name`() {
    let found = check("<record><finding side='Expected is ( Ada ).'/></record>")
    #expect(found.map(\.remedy) == [nil])
  }

  @Test func `what the reader refuses is not checked further`() {
    #expect(check("<!DOCTYPE record><record/>").map(\.id) == ["doctype"])
    #expect(check("<record>").map(\.id) == ["not-well-formed"])
  }

  @Test func `hints in the document load no other schema`() {
    let found = check(
      "<record xmlns:i='http://www.w3.org/2001/XMLSchema-instance' "
        + "i:noNamespaceSchemaLocation='file:///etc/hostname'><finding side='left'/></record>")
    #expect(found == [])
  }

  @Test(arguments: [
    "<xs:include schemaLocation='file:///etc/hostname'/>",
    "<xs:import namespace='urn:x' schemaLocation='http://127.0.0.1:9/x.xsd'/>",
    "<xs:element name='a' type='missing'/>",
    "<xs:nonsense/>",
  ])
  func `a schema that refers elsewhere or is none is refused`(content: String) {
    let text = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\n\(content)</xs:schema>"
    let rejection = #expect(throws: Rejection.self) { _ = try XMLSchema(Array(text.utf8)) }
    #expect(rejection?.reasons.map(\.id) == ["invalid-schema"])
    #expect(rejection?.reasons.first?.origin.line == 2)
  }
}
