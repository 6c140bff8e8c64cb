import Diagnostics
import JSONReading
import Testing

struct JSONValueTests {
  @Test func `values of all six kinds are read`() throws {
    let value = try read(#" {"a":[1,-2.50e+3,true,false,null,"x"],"b":{}} "#)
    #expect(value.kind == .object)
    #expect(value.count == 2)
    let elements = try #require(value["a"]?.elements)
    #expect(elements.map(\.kind) == [.number, .number, .boolean, .boolean, .null, .string])
    #expect(elements[0].number?.int == 1)
    #expect(elements[1].number?.text == "-2.50e+3")
    #expect(elements[1].number?.double == -2500)
    #expect(elements[1].number?.int == nil)
    #expect(elements[2].boolean == true)
    #expect(elements[3].boolean == false)
    #expect(elements[4].isNull)
    #expect(elements[5].string == "x")
    #expect(value["b"]?.members?.isEmpty == true)
    #expect(value["c"] == nil)
    #expect(elements[0]["a"] == nil)
    #expect(elements[0].string == nil)
  }

  @Test func `members keep their order and the places of their names`() throws {
    let members = try #require(try read("{\"z\":1,\n  \"a\" : 2}").members)
    #expect(members.map(\.key) == ["z", "a"])
    #expect(members[1].keyOrigin.line == 2)
    #expect(members[1].keyOrigin.column == 3)
    #expect(members[1].value.origin.column == 9)
  }

  @Test func `lines, columns in bytes, and pointers are right`() throws {
    let value = try read("{\r\n \"é\": [0, {\"a/b~c\": 7}]\n}")
    let inner = try #require(value["é"]?.elements?[1]["a/b~c"])
    #expect(
      inner.origin == Origin(path: "test.json", line: 2, column: 22, pointer: "/é/1/a~1b~0c"))
    #expect(value.origin == Origin(path: "test.json", line: 1, column: 1))
  }

  @Test func `a name cannot steer the terminal through a pointer`() throws {
    let value = try read(#"{"\u001b[2J":1}"#)
    #expect(value.members?[0].value.origin.pointer == "/\\u001b[2J")
    #expect(value["\u{1B}[2J"]?.number?.int == 1)
  }

  @Test func `escapes are resolved`() throws {
    let value = try read(#"["\"\\\/\b\f\n\r\t\u00e9\uD834\uDD1E\u0000"]"#)
    #expect(value.elements?[0].string == "\"\\/\u{8}\u{C}\n\r\té\u{1D11E}\0")
  }

  @Test func `names are compared byte for byte`() throws {
    let value = try read("{\"e\u{301}\":1,\"\u{e9}\":2}")
    #expect(value["\u{e9}"]?.number?.int == 2)
    #expect(value["e\u{301}"]?.number?.int == 1)
    #expect(try read(#"{"\u0061":1}"#)["a"]?.number?.int == 1)
  }

  @Test func `numbers keep every digit`() throws {
    let value = try read("[0.10, 12345678901234567890.123456789, 1e400, -0]")
    let numbers = try #require(value.elements).compactMap(\.number)
    #expect(numbers[0].text == "0.10")
    #expect(numbers[1].text == "12345678901234567890.123456789")
    #expect(numbers[1].int == nil)
    #expect(numbers[2].double == nil)
    #expect(numbers[3].double == 0)
  }

  @Test func `a byte order mark is passed over and takes no column`() throws {
    let value = try JSONReader().read([0xEF, 0xBB, 0xBF] + Array("[1]".utf8), path: "-")
    #expect(value.origin.column == 1)
    #expect(value.elements?[0].origin.column == 2)
  }

  @Test func `a line of NDJSON keeps its line`() throws {
    let bytes = Array("{\"a\":1}\n{\"a\":[true]}\n".utf8)
    let value = try JSONReader().read(bytes[8..<20], path: "-", firstLine: 2)
    #expect(
      value["a"]?.elements?[0].origin == Origin(path: "-", line: 2, column: 7, pointer: "/a/0"))
  }
}
