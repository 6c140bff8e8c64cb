import Diagnostics
import Importing
import JSONReading
import Testing
import XMLReading

@Suite struct SchemaFileTests {
  @Test func `the committed XML Schema is what the table makes`() throws {
    let xsd = RecordForm.shipped.xsd
    #expect(try Repository.snapshot("Schemas/record.xsd", of: xsd) == xsd)
    _ = try XMLSchema(Array(xsd.utf8))
  }

  @Test func `the committed JSON Schema is what the table makes`() throws {
    let schema = RecordForm.shipped.jsonSchema
    #expect(try Repository.snapshot("Schemas/record.schema.json", of: schema) == schema)
    let root = try JSONReader().read(Array(schema.utf8), path: "record.schema.json")
    #expect(root["additionalProperties"]?.boolean == false)
  }
}
