import Foundation
import Testing

@Suite struct CriteriaTests {
  private func criterion(id: String) -> String {
    """
    id: \(id)
    revision: 1
    title: A site's own rule
    kind: red-flag
    source:
      citation: "A fictional site's convention"
    evidence: project
    rationale: >
      Made for a test.
    when: {present: weakness}
    urgency: routine
    action: See the patient
    trigger:
      recorded: {present: weakness}
    whenIncomplete: ask
    check: "Ask about weakness"
    examples:
      - name: Weak
        given:
          - {weakness: present}
        expect: met
        raises: routine
      - name: Not weak
        given:
          - {weakness: absent}
        expect: unmet
        raises: nothing
      - name: Nobody asked
        given: []
        expect: undetermined
        raises: nothing
    revisions:
      - {revision: 1, date: 2026-05-01, change: First version}

    """
  }

  @Test func `criteria are listed and shown with their source and how it was verified`() throws {
    let list = try Fascicle.run("criteria", "list")
    #expect(list.status == 0)
    #expect(list.output.contains("serotonin.hunter-2003"))
    #expect(list.output.contains("verified against the source"))
    let page = try Fascicle.run("criteria", "show", "serotonin.hunter-2003")
    #expect(page.status == 0)
    #expect(page.output.contains("Dunkley"))
    let unknown = try Fascicle.run("criteria", "show", "serotonin.hunter-2030")
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("[unknown-criterion]\n  -> did you mean"))
  }

  @Test func `the shipped examples all come out as they say`() throws {
    let outcome = try Fascicle.run("criteria", "check")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
  }

  @Test func `a folder of a site's own criteria is added`() throws {
    let folder = try Workspace()
    try folder.write("own.yaml", criterion(id: "site.own"))
    let check = try Fascicle.run("criteria", "check", folder.path)
    #expect(check.status == 0, "\(check.errors)")
    #expect(check.output.hasPrefix("1 criteria"))
    let outcome = try Fascicle.run(
      "assess", "Samples/twitching-only/record.xml", "--criteria", folder.path)
    let ids = try JSON(outcome.output)["results"]?.elements.compactMap { $0["id"]?.string }
    #expect(ids?.contains("site.own") == true)
  }

  @Test(arguments: ["criteria check", "assess Samples/twitching-only --criteria"])
  func `a broken file is refused with its line`(arguments: String) throws {
    let folder = try Workspace()
    let broken = criterion(id: "site.own").replacing("present: weakness", with: "present: wekness")
    try folder.write("own.yaml", broken)
    let outcome = try Fascicle.shell("\"$FASCICLE\" \(arguments) '\(folder.path)'")
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains("own.yaml:10:"), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  @Test func `an example that does not come out so is told with its line`() throws {
    let folder = try Workspace()
    let wrong = criterion(id: "site.own").replacing("expect: met", with: "expect: unmet")
    try folder.write("own.yaml", wrong)
    let outcome = try Fascicle.run("criteria", "check", folder.path)
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains("own.yaml:"))
  }

  @Test func `an identifier that is taken is refused`() throws {
    let folder = try Workspace()
    try folder.write("own.yaml", criterion(id: "serotonin.hunter-2003"))
    let outcome = try Fascicle.run("criteria", "list", "--criteria", folder.path)
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains("own.yaml:1:"), "\(outcome.errors)")
  }

  @Test func `a folder of criteria that is not there is refused`() throws {
    let outcome = try Fascicle.run("criteria", "list", "--criteria", "/nowhere/at/all")
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains("[unreadable]\n  -> "))
  }
}
