import JSONReading
import Testing

@Suite struct JSONTextTests {
  @Test(arguments: [
    ("", #""""#), ("plain é 😀", #""plain é 😀""#), ("a\"b\\c", #""a\"b\\c""#),
    ("\n\r\t", #""\n\r\t""#), ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""),
    ("\u{2028}\u{2029}\u{2027}é", "\"\\u2028\\u2029\u{2027}é\""),
  ])
  func `a string is written with the escapes that JSON and JavaScript ask for`(
    text: String, written: String
  ) throws {
    let value = JSONText.string(text)
    #expect(value.description == written)
    #expect(value.bytes == Array(written.utf8))
    #expect(try JSONReader().read(value.bytes, path: "-").string == text)
  }

  @Test func `members and elements stand in the order in which they were set`() {
    let value: JSONText = ["b": [1, true, "x", []], "a": [:]]
    #expect(value.description == #"{"b":[1,true,"x",[]],"a":{}}"#)
  }
}
