import Documents

/// What a PDF says about itself: the XMP packet, and the same in the older information dictionary.
struct MetadataPacket {
  let metadata: Document.Metadata
  /// PDF/A-2 by rule; PDF/A-3 when the document carries files that are not themselves PDF/A.
  let hasAttachments: Bool
  /// The fonts of further scripts, each with its version.
  let scriptFonts: [String]

  /// The title as viewers show it.
  var title: String {
    metadata.isDraft ? metadata.words.draft + ": " + metadata.title : metadata.title
  }

  private var producer: String {
    // Pango and fonts of the machine only where a letter shows what they did.
    let further = scriptFonts.isEmpty ? [] : ["Pango \(PangoFonts.version)"] + scriptFonts
    return "Fascicle (\((PDFRenderer.libraries + further).joined(separator: ", ")))"
  }

  private var subject: String {
    [metadata.subject, metadata.reference].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var keywords: String { metadata.isDraft ? metadata.words.draftKeywords : "" }

  var information: [UInt8] {
    var bytes: [UInt8] = []
    bytes.put("<<")
    let entries = [
      ("Title", title), ("Author", metadata.author), ("Subject", subject),
      ("Keywords", keywords), ("Creator", metadata.creator), ("Producer", producer),
    ]
    for (key, value) in entries where !value.isEmpty {
      bytes.put("/" + key)
      bytes.put(string: value)
    }
    if let date = metadata.date {
      let digits = date.description.filter { $0 != "-" }
      bytes.put("/CreationDate(D:\(digits)000000Z)/ModDate(D:\(digits)000000Z)")
    }
    bytes.put(">>")
    return bytes
  }

  /// The packet, which stays uncompressed so that tools which know no PDF can find it.
  var xmp: [UInt8] {
    var xml = """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
      xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" \
      xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <pdfaid:part>\(hasAttachments ? 3 : 2)</pdfaid:part>
      <pdfaid:conformance>A</pdfaid:conformance>
      <pdfuaid:part>1</pdfuaid:part>
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(escaped(title))</rdf:li></rdf:Alt></dc:title>
      <dc:language><rdf:Bag><rdf:li>\(escaped(metadata.language))</rdf:li></rdf:Bag></dc:language>

      """
    if !metadata.author.isEmpty {
      let author = escaped(metadata.author)
      xml += "<dc:creator><rdf:Seq><rdf:li>\(author)</rdf:li></rdf:Seq></dc:creator>\n"
    }
    if !subject.isEmpty {
      xml += """
        <dc:description><rdf:Alt><rdf:li xml:lang="x-default">\(escaped(subject))</rdf:li></rdf:Alt>\
        </dc:description>

        """
    }
    if !keywords.isEmpty { xml += "<pdf:Keywords>\(keywords)</pdf:Keywords>\n" }
    xml += "<pdf:Producer>\(escaped(producer))</pdf:Producer>\n"
    xml += "<xmp:CreatorTool>\(escaped(metadata.creator))</xmp:CreatorTool>\n"
    if let date = metadata.date {
      xml += "<xmp:CreateDate>\(date)T00:00:00Z</xmp:CreateDate>\n"
      xml += "<xmp:ModifyDate>\(date)T00:00:00Z</xmp:ModifyDate>\n"
    }
    xml += "</rdf:Description>\n" + Self.extensionSchema
    xml += "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>"
    return Array(xml.utf8)
  }

  /// PDF/A (6.6.2.3) wants every property it does not know described; `pdfuaid:part` is one.
  private static let extensionSchema = """
    <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
    <pdfaProperty:name>part</pdfaProperty:name>
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
    <pdfaProperty:category>internal</pdfaProperty:category>
    <pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
    </rdf:li></rdf:Bag></pdfaExtension:schemas>
    </rdf:Description>

    """

  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
