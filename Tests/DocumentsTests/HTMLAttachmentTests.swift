import Documents
import Foundation
import Testing

@Suite struct HTMLAttachmentTests {
  @Test(arguments: 0..<5)
  func `an attached file is a link that saves it, byte for byte`(count: Int) throws {
    let bytes = (0..<count).map { UInt8($0 * 61) }
    let attachment = Document.Attachment(
      name: "a.json", mediaType: "application/json", summary: "For programs", bytes: bytes)
    let page = String(
      decoding: HTMLRenderer().render(
        Document(.init(title: "Letter"), attachments: [attachment], blocks: ["Words"])),
      as: UTF8.self)
    let link = try #require(
      page.firstMatch(of: /<a download="a.json" href="data:application\/json;base64,([^"]*)">/))
    #expect(Data(base64Encoded: String(link.1)) == Data(bytes))
    #expect(!page.contains("<script"))
  }
}
