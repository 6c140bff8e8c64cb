/// A section of a Referral Note in the making: its text, and the entries that refer to it.
struct CDASectionDraft {
  let template: CDATemplate?
  var title: String
  /// The letter's own words on it.
  var markup: String
  /// The rows of the table in which every entry has its words.
  private var rows = ""
  var entries: [CDAElement] = []

  init(_ template: CDATemplate?, title: String, markup: String = "") {
    self.template = template
    self.title = title
    self.markup = markup
  }

  /// Takes in another section of the letter that belongs here.
  mutating func append(_ heading: String, _ more: String) {
    title += ". " + heading
    markup += Self.paragraph(heading, isStrong: true) + more
  }

  /// Adds a row whose first cell an entry can refer to as `name`.
  mutating func addRow(_ name: String, _ cells: [String?]) {
    rows += "<tr>"
    for (index, cell) in cells.enumerated() {
      let words = (cell ?? "").escapedForNarrative
      rows +=
        index == 0 ? "<td><content ID=\"\(name)\">\(words)</content></td>" : "<td>\(words)</td>"
    }
    rows += "</tr>"
  }

  /// Adds an entry; of no type, as the text says more than is derived from the entries (`DRIV`).
  mutating func add(_ statement: CDAElement) {
    entries.append(CDAElement("entry", [:], [statement]))
  }

  var element: CDAElement {
    let table = "<table border=\"1\"><tbody>\(rows)</tbody></table>"
    let text = markup + (rows.isEmpty ? "" : table)
    // The narrative is there all the same; that there are no entries has to be said.
    let isEmpty = entries.isEmpty && template?.requiresEntries == true
    return CDAElement(
      "component", [:],
      [
        CDAElement(
          "section", ["nullFlavor": isEmpty ? "NI" : nil],
          (template?.elements ?? []) + [
            template?.loinc.map { .loinc($0) }, CDAElement("title", text: title),
            CDAElement("text", markup: text.isEmpty ? Self.paragraph("NOT RECORDED") : text),
          ] + entries)
      ])
  }

  static func paragraph(_ words: String, isStrong: Bool = false) -> String {
    let text = words.escapedForNarrative
    return isStrong
      ? "<paragraph><content styleCode=\"Bold\">\(text)</content></paragraph>"
      : "<paragraph>\(text)</paragraph>"
  }
}

extension CDATemplate {
  /// The LOINC code that the template of a section fixes.
  var loinc: String? {
    switch self {
    case .reasonForReferral: "42349-1"
    case .presentIllness: "10164-2"
    case .physicalExam: "29545-1"
    case .pastHistory: "11348-0"
    case .problems: "11450-4"
    case .allergies: "48765-2"
    case .medications: "10160-0"
    case .results: "30954-2"
    case .assessment: "51848-0"
    case .plan: "18776-5"
    default: nil
    }
  }

  /// Whether a section without entries has to say that there is no information (CONF:1198-9183,
  /// 1198-7531, 1098-7568, 1198-7112).
  var requiresEntries: Bool {
    [.problems, .allergies, .medications, .results].contains(self)
  }
}
