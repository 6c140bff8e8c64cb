import Diagnostics
import Foundation
import Ledger

extension LetterBatch {
  /// Every form but duplicates, the most urgent first.
  ///
  /// It holds references and rules, no name, no date of birth and nothing that the form says: who
  /// the patient is stands on the paper.
  func writeWorkList(_ transaction: RunTransaction) throws {
    try folder.write("worklist.csv") { append in
      try append(CommaSeparated.mark)
      try append(
        CommaSeparated.line([
          "reference", "urgency", "reason", "rules", "examine next", "form date", "age in days",
          "letter", "state", "possible duplicate of",
        ]))
      try transaction.forEachForm(of: FormKind.withLetters, in: .ofUrgency) { listed in
        let result = listed.result
        try append(
          CommaSeparated.line([
            result.reference, listed.urgencyWords, result.reason, result.rules, result.examine,
            result.date ?? "not recorded", listed.ageWords(on: settings.lists.day),
            try letterName(listed, transaction) ?? "", listed.stateWords,
            listed.possibleDuplicate ?? "",
          ]))
        return true
      }
    }
  }

  /// Every form that needs a hand before it can be relied on: where it stands, why, and what to do.
  func writeQuarantine(_ transaction: RunTransaction) throws {
    try folder.write("quarantine.csv") { append in
      try append(CommaSeparated.mark)
      try append(
        CommaSeparated.line([
          "reference", "place", "rule", "reason", "remedy", "red flags screened", "urgency",
        ]))
      try transaction.forEachForm(of: [.quarantined], in: .ofInputs) { listed in
        for problem in listed.problems {
          try append(
            CommaSeparated.line([
              listed.result.reference, problem.place, problem.id, problem.message,
              problem.remedy ?? "",
              listed.result.isUnread ? "no: nothing could be read" : "on what could be read",
              listed.urgencyWords,
            ]))
        }
        return true
      }
    }
  }

  /// The file of a letter, the first of its forms; in an archive, its name there.
  func letterName(_ listed: ListedForm, _ transaction: RunTransaction) throws -> String? {
    let endings = try transaction.stamps(ofResult: listed.form.result).map(\.ending)
    guard let ending = settings.endings.first(where: endings.contains),
      ending != Self.assessmentEnding
    else { return nil }
    return folder.name(listed.stem, ending) ?? "\(listed.stem).\(ending)"
  }
}

extension ListedForm {
  /// What was refused of it, or said of it where nothing was.
  var problems: [Diagnostic] {
    let all = Problems.read(result.problems, at: Origin(path: form.place ?? ""))
    let errors = all.filter { $0.severity == .error }
    return errors.isEmpty ? all : errors
  }
}

extension Diagnostic {
  /// The path, the line and the element or value.
  var place: String { origin.description + (origin.pointer.map { " (\($0))" } ?? "") }
}
