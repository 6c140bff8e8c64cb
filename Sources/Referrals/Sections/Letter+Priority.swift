import Assessments
import Clinical
import Criteria
import Documents

extension ReferralLetter {
  /// How urgent, by which rules, what cannot be excluded yet, and what would change it.
  var priorityBox: [Document.Block] {
    let priority = assessment.priority
    let fired = priority.fired.withoutRestatements
    let open = priority.cannotExclude.withoutRestatements
    let deciding = fired.own.filter { $0.urgencyFired == priority.level }
    let lower = fired.own.filter { $0.urgencyFired != priority.level }
    var why = deciding.prefix(Self.rulesWrittenOut).map { result in
      Document.Item(rule(result), children: result.remarks.map { "\($0)" })
    }
    let others = [
      ("Met as well, at the same urgency: ", deciding.dropFirst(Self.rulesWrittenOut).map(named)),
      ("Met as well, at a lower urgency: ", lower.map(named)),
    ]
    for (words, rules) in others where !rules.isEmpty {
      why.append(Document.Item("\(words)\(rules.joined(separator: "; "))"))
    }
    if !fired.restating.isEmpty {
      let rules = fired.restating.map { reference(to: $0.criterion) }
      why.append(Document.Item("Restated by \(rules.joined(separator: " "))"))
    }
    var blocks: [Document.Block] = []
    let whyBlocks: [Document.Block] =
      why.isEmpty ? [] : [.paragraph(.strong("Why")), .list(why)]
    let openBlocks = openRules(open.own, isEmergency: deciding.first?.urgencyFired == .immediate)
    // Where only open rules set the tier, they are what the reader must see first.
    blocks += deciding.isEmpty ? openBlocks + whyBlocks : whyBlocks + openBlocks
    if priority.level == nil { blocks += [.paragraph(Document.Text(undeterminedText))] }
    blocks.append(.definitions(priorityRows))
    return [.callout(emphasis, Document.Text(title), blocks)]
  }

  /// How many deciding rules are written out on the first page; the table has them all.
  static let rulesWrittenOut = 3

  private func named(_ result: CriterionResult) -> Document.Text {
    "\(link: result.criterion.title, to: .anchor(result.criterion.id))"
      + " (\(result.urgencyFired.map(Wording.name) ?? ""))"
  }

  /// Beside a rule that is met for an emergency, what is open for weeks is only named.
  private func openRules(_ rules: [CriterionResult], isEmergency: Bool) -> [Document.Block] {
    let pressing = rules.filter { !isEmergency || $0.urgencyRaised ?? .none >= .sameDay }
    var items = pressing.map { result in
      Document.Item(openRule(result), children: result.remarks.map { "\($0)" })
    }
    let others = rules.count - pressing.count
    if others > 0 { items.append("Less pressing rules stay open as well; see Criteria") }
    return items.isEmpty ? [] : [.paragraph(.strong("Cannot yet exclude")), .list(items)]
  }

  private var emphasis: Document.Callout.Emphasis {
    switch assessment.priority.level {
    case .immediate, .sameDay: .critical
    case .urgent, nil: .important
    default: .note
    }
  }

  private var title: String {
    guard let level = assessment.priority.level else {
      return "PRIORITY: CANNOT BE SET. This is not a low-urgency result"
    }
    let isOnlyOpen = assessment.priority.deciding.isEmpty
    return "PRIORITY: \(Wording.name(level).uppercased()), \(Wording.timing(level))"
      + (isOnlyOpen ? " (cannot exclude)" : "")
  }

  private var undeterminedText: String {
    record.statements.isEmpty && record.movements.isEmpty && record.measurements.isEmpty
      ? "Urgency cannot be set: no findings were recorded. This is not a low-urgency result."
      : "Urgency cannot be set: what was recorded meets no rule, and leaves rules open. "
        + "This is not a low-urgency result."
  }

  private var priorityRows: Document.Definitions {
    let own = record.referral?.urgency.map(Wording.name) ?? Wording.notRecorded
    var rows: [Document.Definitions.Row] = []
    if assessment.priority.level == nil {
      let first = assessment.inquiries.prefix(8).map(\.inquiry).joined(separator: "; ")
      rows.append(.init("Ask first", Document.Text(first)))
    }
    rows.append(.init("Referrer's own priority", Document.Text(own)))
    switch assessment.priority.level {
    case .immediate, .sameDay: break
    case .none?: rows.append(.init("Safety net", Document.Text(Wording.safetyNet)))
    default: rows.append(.init("Telephone now if", Document.Text(Wording.telephoneIf)))
    }
    if let advice = record.referral?.interimAdvice {
      let isOutrun = assessment.priority.level ?? .none >= .sameDay
      let label = isOutrun ? "Advice recorded before this assessment" : "Advice given meanwhile"
      rows.append(.init(label, Document.Text(advice)))
    }
    return Document.Definitions(rows)
  }

  /// A fired rule: what to do, what it is, and how well it is sourced.
  private func rule(_ result: CriterionResult) -> Document.Text {
    let action = result.criterion.referral?.action ?? result.criterion.title
    return "\(strong: action). \(result.criterion.title) \(reference(to: result.criterion))"
  }

  private func openRule(_ result: CriterionResult) -> Document.Text {
    let check = result.criterion.referral?.check ?? "Check now"
    return "\(strong: check). \(short(result, result.urgencyRaised))"
  }

  private func short(_ result: CriterionResult, _ urgency: Urgency?) -> Document.Text {
    let tier = urgency.map(Wording.name) ?? ""
    return "\(result.criterion.title) (\(tier)) \(reference(to: result.criterion))"
  }

  /// A link to the criterion's row, with how its source was verified.
  func reference(to criterion: Criterion) -> Document.Text {
    "[\(link: criterion.id, to: .anchor(criterion.id)), \(criterion.evidence.rawValue)]"
  }
}
