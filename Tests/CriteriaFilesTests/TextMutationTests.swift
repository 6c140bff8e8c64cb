import Foundation
import Criteria
import CriteriaFiles
import Testing

/// One change of every kind to a shipped file: an example fails, or the file is refused.
@Suite struct TextMutationTests {
  struct Change: Sendable, CustomTestStringConvertible {
    let kind: String
    let file: String
    let old: String
    let new: String

    init(_ kind: String, _ file: String, _ old: String, _ new: String) {
      self.kind = kind
      self.file = file
      self.old = old
      self.new = new
    }

    var testDescription: String { kind + " in " + file }
  }

  private static let hunter = "serotonin.hunter-2003"
  private static let hypertension = "pregnancy.pe1-hypertension-with-clonus"
  private static let unmeasured = "pregnancy.pe4-clonus-without-blood-pressure"
  private static let slow = "ng127.n06-slow-limb-or-neck-weakness"
  private static let twitching = "ng127.n08-fasciculation"
  private static let normal = "tier.r18-isolated-fasciculation-normal-examination"
  private static let poisoning = "tier.r07-cholinergic-poisoning"
  private static let goldCoast = "als.gold-coast-2020"

  static let changes: [Change] = [
    Change("threshold up", hunter, "above: 38.0 Cel", "above: 38.5 Cel"),
    Change("threshold down", hunter, "above: 38.0 Cel", "above: 37.9 Cel"),
    Change("above to at least", hunter, "above: 38.0 Cel", "at least: 38.0 Cel"),
    Change("at least to above", hypertension, "at least: 140 mmHg", "above: 140 mmHg"),
    Change("unit", hypertension, "at least: 90 mmHg", "at least: 90 kPa"),
    Change("any to all", hunter, "sweating:\n    any:", "sweating:\n    all:"),
    Change("all to any", twitching, "        - all:\n", "        - any:\n"),
    Change("present to absent", hypertension, "- present: clonus", "- absent: clonus"),
    Change("absent to present", normal, "{absent: progression}", "{present: progression}"),
    Change("another finding", twitching, "present: rigidity", "present: hypertonia"),
    Change("elicitation changed", hunter, "elicitation: spontaneous", "elicitation: inducible"),
    Change("elicitation dropped", hunter, ", elicitation: spontaneous", ""),
    Change("observer dropped", normal, ", by: examined", ""),
    Change("places fewer", slow, "in: [cervical, lumbosacral]", "in: [cervical]"),
    Change(
      "places more", slow, "in: [cervical, lumbosacral]", "in: [cervical, lumbosacral, bulbar]"),
    Change("tempo more", slow, "[weeks-to-months]", "[weeks-to-months, years]"),
    Change("tempo other", slow, "[weeks-to-months]", "[days-to-weeks]"),
    Change("tempo dropped", slow, ", tempo: [weeks-to-months]", ""),
    Change("gate above", slow, "at least: 16 a", "above: 16 a"),
    Change(
      "gate other", hunter, "applies: {present: serotonergic-agent}", "applies: {present: clonus}"),
    Change("gate dropped", slow, "applies:\n  measure: age\n  at least: 16 a\n", ""),
    Change("urgency lower", hunter, "\nurgency: immediate", "\nurgency: same-day"),
    Change("urgency higher", normal, "\nurgency: none", "\nurgency: consider"),
    Change("when incomplete", hunter, "whenIncomplete: raise", "whenIncomplete: ask"),
    Change("cap urgency", hunter, "urgency: same-day", "urgency: urgent"),
    Change(
      "cap condition", hunter, "{measure: heart-rate, above: 100 /min}",
      "{measure: heart-rate, above: 110 /min}"),
    Change(
      "trigger part dropped", hunter, "            - recorded: {present: ocular-clonus}\n", ""),
    Change("trigger of the record", unmeasured, "        - missing: diastolic\n", ""),
    Change("trigger all to any", hypertension, "trigger:\n  all:", "trigger:\n  any:"),
    Change("count up", poisoning, "    at least 2:", "    at least 3:"),
    Change("count down", poisoning, "    at least 2:", "    at least 1:"),
    Change("muscles", goldCoast, "muscles at least 2:", "muscles at least 1:"),
    Change("regions", goldCoast, "regions at least 2:", "regions at least 1:"),
    Change(
      "regions of one muscle", goldCoast, "region is: [bulbar, thoracic]", "region is: [bulbar]"),
    Change(
      "one region to any", goldCoast, "at least 1:\n            all:",
      "at least 1:\n            any:"),
    Change("region of a sign", goldCoast, "region is: [cervical]\n", "region is: [thoracic]\n"),
  ]

  /// Criteria that another one rests on.
  private static let foundations = [unmeasured: [hypertension]]

  @Test(arguments: changes)
  func `a change is noticed`(change: Change) throws {
    let text = try Shipped.text(change.file)
    let rule = try #require(text.range(of: "\nexamples:")).lowerBound
    let place = try #require(text[..<rule].range(of: change.old), "no such text")
    let mutant = text.replacingCharacters(in: place, with: change.new)
    var files = [CriterionFile(path: change.file, bytes: Array(mutant.utf8))]
    for id in Self.foundations[change.file, default: []] {
      files.append(CriterionFile(path: id, bytes: Array(try Shipped.text(id).utf8)))
    }
    guard let catalog = try? CriteriaCatalog(files: files) else {
      #expect(change.kind == "unit", "only a unit that does not fit is refused")
      return
    }
    let changed = try #require(catalog.library[change.file])
    #expect(!ExampleCheck(CriteriaLibrary([changed])).problems.isEmpty)
  }
}
