import Documents

func text(_ blocks: [Document.Block], columns: Int = 40, isDraft: Bool = false) -> String {
  let document = Document(.init(title: "Title", isDraft: isDraft), blocks: blocks)
  return String(decoding: TextRenderer(columns: columns).render(document), as: UTF8.self)
}

func html(_ blocks: [Document.Block], isDraft: Bool = false) -> String {
  let document = Document(
    .init(title: "A <title>", isDraft: isDraft), header: "Head \"</style>", blocks: blocks)
  return String(decoding: HTMLRenderer().render(document), as: UTF8.self)
}
