import Diagnostics
import Testing
import XMLReading

private let laughs = """
  <?xml version="1.0"?>
  <!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
  <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>
  <l>&d;</l>
  """

struct XMLRefusalTests {
  @Test(arguments: [
    laughs,
    "\n<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><r>&x;</r>",
    "\n<!DOCTYPE r [<!ENTITY % p SYSTEM 'file:///etc/hostname'> %p;]><r/>",
    "\n<!DOCTYPE r SYSTEM 'http://127.0.0.1:9/r.dtd'><r/>",
    "\n<!DOCTYPE r [<!ATTLIST r admin CDATA 'true'>]><r/>",
    "\n<!DOCTYPE r><r/>",
  ])
  func `every document type declaration is refused, whatever it holds`(text: String) throws {
    #expect(problems(text) == ["2:1 doctype"])
    let rejection = #expect(throws: Rejection.self) { _ = try read(text) }
    #expect(rejection?.reasons.first?.remedy != nil)
  }

  @Test func `DOCTYPE in a comment or in text is none`() throws {
    #expect(try read("<!-- <!DOCTYPE a> --><a><![CDATA[<!DOCTYPE a>]]></a>").name == "a")
  }

  @Test(arguments: [
    ("", "0:0 empty"), (" \n\t", "0:0 empty"), ("<a>\n<b></a>", "2:0 not-well-formed"),
    ("<a>\n\n<b>", "3:0 not-well-formed"), ("<a/>\n<b/>", "2:0 not-well-formed"),
    ("<a>\n&nbsp;</a>", "2:0 undeclared-entity"),
    ("<a>\n <x:b\n/></a>", "2:2 undeclared-prefix"),
    ("<a>\n <b x:c='1'/></a>", "2:2 undeclared-prefix"),
    ("<a>\n <b c='1' c='2'/></a>", "2:2 not-well-formed"),
    ("<a>\n<b c=1/></a>", "2:1 not-well-formed"), ("text", "1:0 not-well-formed"),
    ("<a>\n]]></a>", "2:0 not-well-formed"), ("<a>\n&#0;</a>", "2:0 not-well-formed"),
    ("<a>\n\u{0}</a>", "2:1 not-well-formed"), ("<a/>\u{0}junk", "1:5 not-well-formed"),
    ("<a>\n\u{8}</a>", "2:1 not-well-formed"), ("<a>\u{FFFF}</a>", "1:0 not-well-formed"),
    ("<a xmlns:b=''/>", "1:1 not-well-formed"), ("<?xml version='1.0'?", "1:0 not-well-formed"),
  ])
  func `what is no well-formed document is refused on its line`(text: String, first: String) {
    #expect(problems(text).first == first)
  }

  @Test func `all undeclared prefixes are told at once`() {
    #expect(
      problems("<a>\n<x:b/>\n<y:c/>\n</a>") == ["2:1 undeclared-prefix", "3:1 undeclared-prefix"])
  }

  @Test func `a refusal never quotes the document`() throws {
    let text = "<record><Ada-Example id=\"Ada\"Example&Ada;</record>"
    let rejection = try #require(throws: Rejection.self) { _ = try read(text) }
    #expect(!rejection.description.contains("Ada"))
  }

  @Test func `depth is refused at the element that goes too far`() {
    #expect(problems(String(repeating: "<a>", count: 80_000)) == ["1:193 too-deep"])
    let nested = String(repeating: "<a>", count: 100_000)
    #expect(problems(nested, limits: .init(size: 1 << 20, depth: .max)) == ["1:751 too-deep"])
    #expect(problems("<a><b><c/></b></a>", limits: .init(depth: 2)) == ["1:7 too-deep"])
    #expect(problems("<a><b><c/></b><b/></a>", limits: .init(depth: 3)) == [])
  }

  @Test func `the greatest depth is read and let go`() throws {
    let text = String(repeating: "<a>", count: 250) + String(repeating: "</a>", count: 250)
    #expect(visit(try read(text, limits: .init(depth: 250))) == 250)
  }

  @Test func `attributes are limited in number, declarations among them`() throws {
    let many = (0..<65).map { " a\($0)='<'".replacing("<", with: ">") }.joined()
    #expect(
      problems("<r>\n<e\(many)/>\n<e\(many)/></r>")
        == ["2:1 too-many-attributes", "3:1 too-many-attributes"])
    let most = (0..<63).map { " a\($0)='1'" }.joined()
    #expect(try read("<e xmlns='u'\(most)/>").attributes.count == 63)
    #expect(problems("<e xmlns='u' xmlns:v='v'\(most)/>") == ["1:1 too-many-attributes"])
  }

  @Test func `a document over the size limit is refused unread`() {
    #expect(problems("<a>0123456789</a>", limits: .init(size: 16)) == ["0:0 too-large"])
    #expect(problems("<a>0123456789</a>", limits: .init(size: 17)) == [])
    let large = [UInt8](repeating: 0x20, count: (256 << 10) + 1)
    #expect(problems(large) == ["0:0 too-large"])
  }

  @Test func `what is not in its encoding is refused where it ceases to be`() {
    #expect(problems(Array("<a>\n".utf8) + [0xC3, 0x28]) == ["2:1 invalid-utf8"])
    let ascii = Array("<?xml version='1.0' encoding='US-ASCII'?>\n<a>é</a>".utf8)
    #expect(problems(ascii) == ["2:4 invalid-encoding"])
    let latin = Array("<?xml version='1.0' encoding='ISO-8859-1'?>\n<a>".utf8) + [0x93]
    #expect(problems(latin) == ["2:4 invalid-encoding"])
    #expect(problems([0xFE, 0xFF, 0, 0x3C, 0xD8, 0]) == ["1:2 invalid-encoding"])
    #expect(problems([0xFE, 0xFF, 0]) == ["1:1 invalid-encoding"])
  }

  @Test(arguments: [
    "<?xml version='1.0' encoding='EBCDIC-CP-US'?><a/>",
    "<?xml version='1.0' encoding='windows-1252'?><a/>",
    "<?xml version='1.0' encoding='UTF-16'?><a/>",
    "\u{FEFF}<?xml version='1.0' encoding='ISO-8859-1'?><a/>",
    "<\0a\0/\0>\0",
  ])
  func `an encoding that is not read, or not the one declared, is refused`(text: String) {
    #expect(problems(text) == ["1:1 unsupported-encoding"])
  }
}
