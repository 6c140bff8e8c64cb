import Diagnostics
import Testing
import XMLReading

struct XMLElementTests {
  @Test func `names, namespaces, attributes and text are read`() throws {
    let root = try read(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <r xmlns="urn:a" xmlns:b="urn:b" z="1" b:y="2" a="x &lt;&amp;&quot;&#233;">
        <b:c>one<d/> two</b:c><c/><!-- no --><?pi no?>
      </r>
      """)
    #expect(root.name == "r")
    #expect(root.namespace == "urn:a")
    #expect(root.attributes.map(\.name) == ["z", "y", "a"])
    #expect(root.attributes.map(\.namespace) == [nil, "urn:b", nil])
    #expect(root["a"] == "x <&\"é")
    #expect(root["y"] == nil)
    #expect(root["y", in: "urn:b"] == "2")
    #expect(root.children.map(\.name) == ["c", "c"])
    #expect(root.child(named: "c")?.namespace == "urn:a")
    #expect(root.children(named: "c", in: "urn:b").first?.text == "one two")
    #expect(root.children[0].child(named: "d", in: "urn:a")?.parent?.name == "c")
    #expect(root.parent == nil)
    #expect(root.text.split(whereSeparator: \.isWhitespace).isEmpty)
    #expect(root.fullText == "\n  one two\n")
  }

  @Test func `references and CDATA are resolved once and no more`() throws {
    let root = try read(
      "<a b='&amp;#38;&amp;amp;&#38;&#x26;lt;'>&amp;amp;&lt;&#65;<![CDATA[<&amp;>]]>.</a>")
    #expect(root["b"] == "&#38;&amp;&&lt;")
    #expect(root.text == "&amp;<A<&amp;>.")
  }

  @Test func `an element's line is that of its opening bracket, however long its tag is`() throws {
    let filler = String(repeating: "<!-- a > ' \" <b> -->\n", count: 500)
    let root = try read(
      "<?xml version='1.0'?>\n<record\n  a='1'\n  xmlns:x = 'u'\n  x:b = '>'\n>\n\(filler)"
        + "<f/>\r\n <f g=\"é\" h='2'>\n</f><i/></record>")
    #expect(root.origin == Origin(path: "test.xml", line: 2, column: 1, pointer: "record"))
    let places = root.children.map(\.origin)
    #expect(places.map(\.line) == [507, 508, 509])
    #expect(places.map(\.column) == [1, 2, 5])
    #expect(places.map(\.pointer) == ["record/f[1]", "record/f[2]", "record/i"])
    #expect(root.attributes.map(\.origin.line) == [3, 5])
    let attribute = try #require(root.children[1].attribute(named: "h"))
    #expect(
      attribute.origin
        == Origin(path: "test.xml", line: 508, column: 12, pointer: "record/f[2]/@h"))
  }

  @Test func `a long single line has right columns`() throws {
    let text = "<r>" + String(repeating: "<a b=\"c\">text</a>", count: 2000) + "</r>"
    let root = try read(text)
    #expect(root.children.count == 2000)
    #expect(root.children.map(\.origin.column) == (0..<2000).map { 4 + 17 * $0 })
    #expect(root.children[1999].origin.pointer == "r/a[2000]")
  }

  @Test func `the encodings that are read give the same text`() throws {
    let text = "<?xml version='1.0' encoding='X'?>\n<a>é</a>"
    let latin = text.replacing("X", with: "ISO-8859-1").unicodeScalars.map { UInt8($0.value) }
    let wide = Array("\u{FEFF}\(text.replacing("X", with: "UTF-16"))\u{1D11E}".utf16.dropLast(2))
    let big = wide.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let little = wide.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let marked = [0xEF, 0xBB, 0xBF] + Array(text.replacing("X", with: "utf-8").utf8)
    for bytes in [latin, big, little, marked] {
      let root = try XMLReader().read(bytes, path: "-")
      #expect(root.text == "é")
      #expect(root.origin.line == 2)
    }
    let clef = Array("\u{FEFF}<a>\u{1D11E}</a>".utf16).flatMap {
      [UInt8($0 >> 8), UInt8($0 & 255)]
    }
    #expect(try XMLReader().read(clef, path: "-").text == "\u{1D11E}")
  }
}
