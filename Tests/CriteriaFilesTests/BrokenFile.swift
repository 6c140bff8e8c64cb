import CriteriaFiles
import Diagnostics

/// A sound criterion file of twelve lines, of which tests break one.
struct BrokenFile {
  private var lines: [String]

  init(id: String = "test.base") {
    lines = [
      "id: \(id)",
      "revision: 1",
      "title: A rule of the tests",
      "kind: diagnostic",
      "source: {citation: Fictional}",
      "evidence: project",
      "rationale: For the tests",
      "when: {present: tremor}",
      "examples:",
      "  - {name: Met, given: [{tremor: present}], expect: met}",
      "  - {name: Unmet, given: [{tremor: absent}], expect: unmet}",
      "  - {name: Open, given: [], expect: undetermined}",
    ]
  }

  /// The same file with another line in this place, or behind the last.
  func with(_ line: Int, _ text: String) -> BrokenFile {
    var file = self
    if line > lines.count { file.lines.append(text) } else { file.lines[line - 1] = text }
    return file
  }

  func file(_ path: String = "test.yaml") -> CriterionFile {
    CriterionFile(path: path, bytes: Array(lines.joined(separator: "\n").utf8))
  }

  var problems: [Diagnostic] { CriterionFile.problems(of: [file()]) }
}

extension CriterionFile {
  /// Why these files are refused; empty where they are not.
  static func problems(of files: [CriterionFile]) -> [Diagnostic] {
    do throws(Rejection) {
      _ = try CriteriaCatalog(files: files)
      return []
    } catch {
      return error.reasons
    }
  }
}
