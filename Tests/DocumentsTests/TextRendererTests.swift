import Documents
import Testing

@Suite struct TextRendererTests {
  @Test func `a box stands out without colour`() {
    let box = Document.Block.callout(
      .critical, "PRIORITY: IMMEDIATE", ["Telephone now.", .list(["first", "second"])])
    #expect(
      text([box], columns: 24) == """
        ########################
        # PRIORITY: IMMEDIATE
        # Telephone now.
        #
        # * first
        # * second
        ########################

        """)
  }

  @Test func `a table that fits has columns`() {
    let table = Document.Table(columns: ["Sign", "State"], rows: [["Clonus", "not assessed"]])
    #expect(
      text([.table(table)]) == """
        Sign    State
        ------  ------------
        Clonus  not assessed

        """)
  }

  @Test func `a table whose words are too long is stacked`() {
    let table = Document.Table(
      columns: ["Criterion", "Verdict"], rows: [["Gold Coast", "UNDETERMINED"]])
    #expect(text([.table(table)], columns: 20) == "Gold Coast\n  Verdict:\n    UNDETERMINED\n")
  }

  @Test func `definitions hang and no-break spaces hold`() {
    let rows: Document.Block = .definitions(["Power": "right first dorsal interosseous 4\u{A0}kg"])
    #expect(text([rows]) == "Power: right first dorsal interosseous\n  4 kg\n")
  }

  @Test func `no line is wider than asked`() {
    let word = String(repeating: "long", count: 40)
    let blocks: [Document.Block] = [
      .paragraph(Document.Text(word)), .callout(.note, "Title", [.paragraph(Document.Text(word))]),
      .definitions(["Label": Document.Text(word)]), .list([Document.Item(Document.Text(word))]),
    ]
    let lines = text(blocks).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 40 })
  }

  @Test func `links show their address and drawings their words`() {
    let figure = Document.Figure(
      width: 10, height: 10, alternative: "Body", equivalent: "Right arm: weak", shapes: [])
    let shown = text(
      ["See \(link: "NICE", to: .url("https://nice.org.uk"))", .figure(figure)], columns: 78)
    #expect(shown.contains("See NICE <https://nice.org.uk>"))
    #expect(shown.contains("[Body. Right arm: weak]"))
  }

  @Test func `a draft says so with or without a banner`() {
    #expect(text(["Words"], isDraft: true).hasPrefix("*** DRAFT: NOT SIGNED ***\n"))
    #expect(text(["Words"], isDraft: true).hasSuffix("DRAFT: NOT SIGNED\n"))
    #expect(!text(["Words"]).contains("DRAFT"))
  }

  @Test func `control characters cannot reach a terminal`() {
    #expect(!text(["red \u{1B}[31m"]).contains("\u{1B}"))
  }
}
