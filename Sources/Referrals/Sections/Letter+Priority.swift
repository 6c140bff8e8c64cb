import Assessments
import Clinical
import Criteria
import Documents
import LetterTemplates

extension ReferralLetter {
  /// How urgent, by which rules, what cannot be excluded yet, and what would change it.
  var priorityBox: [Document.Block] {
    let priority = assessment.priority
    let fired = priority.fired.withoutRestatements
    let open = priority.cannotExclude.withoutRestatements
    let deciding = fired.own.filter { $0.urgencyFired == priority.level }
    let lower = fired.own.filter { $0.urgencyFired != priority.level }
    var why = deciding.prefix(Self.rulesWrittenOut).map { result in
      Document.Item(rule(result), children: remarks(of: result))
    }
    let others: [(Phrase, [Document.Text])] = [
      (.metAtSameUrgency, deciding.dropFirst(Self.rulesWrittenOut).map(named)),
      (.metAtLowerUrgency, lower.map(named)),
    ]
    for (phrase, rules) in others where !rules.isEmpty {
      why.append(Document.Item(words.text(phrase, ["rules": rules.joined(separator: "; ")])))
    }
    if !fired.restating.isEmpty {
      let rules = fired.restating.map { reference(to: $0.criterion) }
      why.append(Document.Item(words.text(.restatedBy, ["rules": rules.joined(separator: " ")])))
    }
    let whyBlocks: [Document.Block] =
      why.isEmpty ? [] : [.paragraph(words.strong(.why)), .list(why)]
    let openBlocks = openRules(open.own, isEmergency: deciding.first?.urgencyFired == .immediate)
    // Where only open rules set the tier, they are what the reader must see first.
    var blocks = deciding.isEmpty ? openBlocks + whyBlocks : whyBlocks + openBlocks
    if priority.level == nil { blocks.append(.paragraph(Document.Text(undeterminedText))) }
    blocks.append(.definitions(priorityRows))
    return [.callout(emphasis, Document.Text(priorityTitle), blocks)]
  }

  /// How many deciding rules are written out on the first page; the table has them all.
  static let rulesWrittenOut = 3

  func remarks(of result: CriterionResult) -> [Document.Text] {
    result.remarks.map { words.catalogue($0) }
  }

  /// The rule's title, leading to its row of the table of criteria.
  func link(to criterion: Criterion) -> Document.Text {
    words.catalogue(criterion.title).leading(to: .anchor(criterion.id))
  }

  private func named(_ result: CriterionResult) -> Document.Text {
    link(to: result.criterion) + tier(result.urgencyFired)
  }

  private func tier(_ urgency: Urgency?) -> Document.Text {
    urgency.map { Document.Text(" (" + words.name($0) + ")") } ?? []
  }

  /// Beside a rule that is met for an emergency, what is open for weeks is only named.
  private func openRules(_ rules: [CriterionResult], isEmergency: Bool) -> [Document.Block] {
    let pressing = rules.filter { !isEmergency || $0.urgencyRaised ?? .none >= .sameDay }
    var items = pressing.map { Document.Item(openRule($0), children: remarks(of: $0)) }
    if rules.count > pressing.count {
      items.append(Document.Item(Document.Text(words(.lessPressing))))
    }
    return items.isEmpty ? [] : [.paragraph(words.strong(.cannotYetExclude)), .list(items)]
  }

  private var emphasis: Document.Callout.Emphasis {
    switch assessment.priority.level {
    case .immediate, .sameDay: .critical
    case .urgent, nil: .important
    default: .note
    }
  }

  private var priorityTitle: String {
    guard let level = assessment.priority.level else { return words(.priorityCannotBeSet) }
    let values = ["urgency": words.name(level).uppercased(), "timing": words.timing(level)]
    return assessment.priority.deciding.isEmpty
      ? words(.priorityOnlyOpen, values) : words(.priority, values)
  }

  private var undeterminedText: String {
    record.statements.isEmpty && record.movements.isEmpty && record.measurements.isEmpty
      ? words(.nothingRecorded) : words(.noRuleMet)
  }

  private var priorityRows: Document.Definitions {
    let own = record.referral?.urgency.map { words.name($0) }
    var rows: [Document.Definitions.Row] = []
    if assessment.priority.level == nil {
      let first = words.toDo(assessment.inquiries.prefix(8))
      rows.append(.init(words(.askFirst), words.listed(first)))
    }
    rows.append(.init(words(.referrersPriority), Document.Text(own ?? words(.notRecorded))))
    switch assessment.priority.level {
    case .immediate, .sameDay: break
    case .none?: rows.append(.init(words(.safetyNet), Document.Text(words(.safetyNetWords))))
    default: rows.append(.init(words(.telephoneNowIf), Document.Text(words(.telephoneNowWords))))
    }
    if let advice = record.referral?.interimAdvice {
      let isOutrun = assessment.priority.level ?? .none >= .sameDay
      rows.append(
        .init(
          words(isOutrun ? .adviceBefore : .adviceMeanwhile), Document.Text(words.quoted(advice))))
    }
    return Document.Definitions(rows)
  }

  /// A fired rule: what to do, what it is, and how well it is sourced.
  private func rule(_ result: CriterionResult) -> Document.Text {
    let action = result.criterion.referral?.action ?? result.criterion.title
    return words.catalogue(action, .strong) + ". " + words.catalogue(result.criterion.title) + " "
      + reference(to: result.criterion)
  }

  private func openRule(_ result: CriterionResult) -> Document.Text {
    let check =
      result.criterion.referral?.check.map { words.catalogue($0, .strong) }
      ?? words.strong(.checkNow)
    return check + ". " + words.catalogue(result.criterion.title) + tier(result.urgencyRaised)
      + " " + reference(to: result.criterion)
  }

  /// A link to the criterion's row, with how its source was verified.
  func reference(to criterion: Criterion) -> Document.Text {
    "[\(link: criterion.id, to: .anchor(criterion.id)), \(words.evidence(criterion.evidence))]"
  }
}

extension Document.Text {
  /// The same words, each leading to `link`.
  func leading(to link: Document.Link) -> Document.Text {
    Document.Text(
      runs.map { Document.Run($0.text, $0.style, link: link, language: $0.language) })
  }
}
