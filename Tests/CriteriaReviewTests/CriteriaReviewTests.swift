import Clinical
import Criteria
import CriteriaFiles
import CriteriaReview
import Diagnostics
import Documents
import Testing

/// Finds what is wrong in files that are sound to the loader.
@Suite struct CriteriaReviewTests {
  private static let day = CalendarDay(year: 2026, month: 6, day: 1)

  private func library(_ files: String...) throws -> CriteriaLibrary {
    let read = files.enumerated().map { index, text in
      CriterionFile(path: "\(index).yaml", bytes: Array(text.utf8))
    }
    return CriteriaLibrary(try CriteriaCatalog(files: read).criteria)
  }

  private func file(id: String = "test.rule", _ lines: String, kind: String = "diagnostic")
    -> String
  {
    """
    id: \(id)
    revision: 1
    title: A rule of the tests
    kind: \(kind)
    source: {citation: Fictional}
    evidence: project
    rationale: For the tests
    \(lines)
    examples:
      - {name: Met, given: [], expect: met}
      - {name: Unmet, given: [], expect: unmet}
      - {name: Open, given: [], expect: undetermined}
    """
  }

  private func ids(_ library: CriteriaLibrary) -> [String] {
    CriteriaReview(library, asOf: Self.day).problems.map(\.id)
  }

  @Test func `a rule that no patient can meet is found`() throws {
    let rule = file("when: {all: [{measure: age, below: 16 a}, {measure: age, at least: 16 a}]}")
    #expect(try ids(library(rule)) == ["never-met"])
  }

  @Test func `a rule that every patient meets is found`() throws {
    let rule = file("when: {any: [{present: tremor}, {absent: tremor}]}")
    #expect(try ids(library(rule)) == ["always-met"])
  }

  @Test func `bands that do not meet leave a gap`() throws {
    let bands = """
      categories:
        - {name: severe, when: {measure: sodium, below: 125 mmol/L}}
        - {name: moderate, when: {measure: sodium, at least: 125 mmol/L, at most: 129 mmol/L}}
        - {name: mild, when: {measure: sodium, at least: 130 mmol/L, below: 135 mmol/L}}
      """
    #expect(try ids(library(file(bands))) == ["gap"])
    let meeting = bands.replacing("at most: 129", with: "below: 130")
    #expect(try ids(library(file(meeting))).isEmpty)
  }

  @Test func `a category behind one that takes all of it is never reached`() throws {
    let bands = """
      categories:
        - {name: high, when: {measure: temperature, above: 38 Cel}}
        - {name: very high, when: {measure: temperature, above: 40 Cel}}
      """
    #expect(try ids(library(file(bands))) == ["unreachable-category"])
  }

  @Test func `advice against a referral that another rule always asks for is a contradiction`()
    throws
  {
    let against = file(
      id: "test.against",
      """
      when: {all: [{present: fasciculation}, {present: weakness}]}
      urgency: none
      action: No referral
      """, kind: "referral")
    let towards = file(
      id: "test.towards",
      """
      when: {present: weakness}
      urgency: urgent
      action: Refer
      """, kind: "referral")
    let library = try library(against, towards)
    #expect(ids(library) == ["contradiction"])
    #expect(CriteriaReview(library, asOf: Self.day).overlaps.map(\.id) == ["overlap"])
  }

  @Test func `a citation past its review date is due`() throws {
    let due = file("when: {present: tremor}").replacing(
      "{citation: Fictional}", with: "{citation: Fictional, reviewBy: 2026-05}")
    #expect(try ids(library(due)) == ["review-due"])
    let open = due.replacing("2026-05", with: "2026-06")
    #expect(try ids(library(open)).isEmpty)
  }

  @Test func `another reading of a criterion that is not there is an error`() throws {
    let rule = file("variantOf: test.nothing\nwhen: {present: tremor}")
    let problems = CriteriaReview(try library(rule), asOf: Self.day).problems
    #expect(problems.map(\.severity) == [.error])
  }

  @Test func `the shipped criteria have nothing that cannot be right`() throws {
    let review = CriteriaReview(CriteriaLibrary(try CriteriaCatalog().criteria), asOf: Self.day)
    #expect(review.problems.map(\.description) == [])
  }

  @Test func `two versions of a rule differ by whom they take in and leave out`() throws {
    let old = try library(file("when: {measure: temperature, above: 38 Cel}"))
    let new = try library(file("when: {measure: temperature, at least: 38 Cel}"))
    let entries = CriteriaComparison(from: old.criteria, to: new.criteria).entries
    guard case .rule(let change) = try #require(entries.first).change else {
      Issue.record("the rule differs")
      return
    }
    #expect(change.nowMet?.map(\.answer) == ["38\u{A0}°C"])
    #expect(change.nowUnmet == nil)
    #expect(!change.isEquivalent)
    #expect(!change.isRevisionRaised)
    #expect(CriteriaComparison(from: old.criteria, to: old.criteria).entries.isEmpty)
  }

  @Test func `a rule that says the same in other words changes nobody`() throws {
    let old = try library(file("when: {not: {all: [{present: tremor}, {present: fever}]}}"))
    let new = try library(file("when: {any: [{absent: tremor}, {absent: fever}]}"))
    let entries = CriteriaComparison(from: old.criteria, to: new.criteria).entries
    guard case .rule(let change) = try #require(entries.first).change else {
      Issue.record("the rule differs")
      return
    }
    #expect(change.isEquivalent)
  }

  @Test func `the book has a page for every criterion, with its source and its examples`() throws {
    let library = try library(
      file(id: "test.one", "when: {present: tremor}"),
      file(id: "test.two", "when: {present: fever}"))
    let book = CriteriaBook(
      library,
      making: CriteriaBook.Making(
        engine: "fascicle test", criteriaDigest: String(repeating: "0", count: 64),
        date: Document.Day(year: 2026, month: 6, day: 1)))
    let text = String(decoding: TextRenderer().render(book.document), as: UTF8.self)
    for words in ["test.one", "test.two", "Fictional", "no published authority", "Undetermined"] {
      #expect(text.contains(words), "\(words)")
    }
  }
}
