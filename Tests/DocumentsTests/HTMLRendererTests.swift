import Documents
import Testing

@Suite struct HTMLRendererTests {
  @Test func `what a record says cannot become markup`() {
    let page = html([
      .paragraph(Document.Text("<script>alert('x')</script> & \"more\"")),
      "\(link: "bad", to: .url("javascript:alert(1)"))",
    ])
    #expect(page.contains("&lt;script&gt;alert('x')&lt;/script&gt; &amp; &quot;more&quot;"))
    #expect(!page.contains("<script"))
    #expect(!page.contains("javascript:"))
    #expect(page.contains("<title>A &lt;title&gt;</title>"))
    // The header is also a string of the style sheet, which it must not end.
    #expect(page.components(separatedBy: "</style>") == 2)
  }

  @Test func `the page needs nothing from elsewhere`() {
    let page = html([.rule])
    for word in ["src=", "@import", "url(http", "<link"] { #expect(!page.contains(word)) }
    #expect(page.contains("default-src 'none'"))
  }

  @Test func `a table's headings have a scope`() {
    let table = Document.Table(
      columns: ["Sign", "State"], rows: [.init(["Clonus", "absent"], anchor: "clonus")],
      caption: "Signs")
    let page = html(["\(link: "there", to: .anchor("clonus"))", .table(table)])
    #expect(page.contains("<caption>Signs</caption>"))
    #expect(page.contains("<th scope=\"col\">Sign</th>"))
    #expect(page.contains("<th scope=\"row\">Clonus</th>"))
    #expect(page.contains("<tr id=\"clonus\">"))
    #expect(page.contains("<a href=\"#clonus\">there</a>"))
  }

  @Test func `a drawing carries its words`() {
    let figure = Document.Figure(
      width: 10, height: 10, alternative: "Body", equivalent: "Right arm: weak",
      shapes: [.rectangle(.init(0, 0, 5, 5), .init(fill: .pattern(.hatched)))])
    let page = html([.figure(figure)])
    #expect(page.contains("<svg role=\"img\" aria-labelledby=\"part-1-title part-1-words\""))
    #expect(page.contains("<desc id=\"part-1-words\">Right arm: weak</desc>"))
    #expect(page.contains("fill=\"url(#part-1-hatched)\""))
  }

  @Test func `headings never skip a level`() {
    let page = html([.heading(.two, "Two"), .heading(.three, "Three"), .heading(.one, "One")])
    #expect(page.contains("<h1>Two</h1>\n<h2>Three</h2>\n<h1>One</h1>"))
  }

  @Test func `a draft says so in its title and on its face`() {
    let page = html(["Words"], isDraft: true)
    #expect(page.contains("<title>DRAFT: A"))
    #expect(page.contains("<p class=\"banner\">DRAFT: NOT SIGNED</p>"))
  }
}

extension String {
  /// How many parts `separator` cuts the string into.
  fileprivate func components(separatedBy separator: String) -> Int {
    var count = 1
    var rest = self[...]
    while let range = rest.range(of: separator) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}

extension Substring {
  fileprivate func range(of part: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) {
        return start..<index(start, offsetBy: part.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
