import Clinical
import Diagnostics

extension FHIRReader {
  mutating func addMeasurement(_ measure: Measure, _ answer: FHIRAnswer, _ claim: Claim) {
    var values: [String: String?] = [
      "code": measure.code.rawValue, "date": claim.details["date"] ?? nil,
      "time": claim.resource.timeOfDay,
      "site": place(of: claim.sites).place.site?.rawValue,
    ]
    switch claim.speakers.isEmpty
      ? nil : observer(claim.speakers, within: claim.resource, of: nil)
    {
    case .patient: values["source"] = Observer.patient.rawValue
    case .carer: values["source"] = Observer.carer.rawValue
    default: break
    }
    switch answer {
    case .quantity(let quantity):
      guard let number = quantity["value"]?.value.flatMap({ Double($0) }) else {
        trace.leave("Observation", .noAnswer, at: claim.origin)
        return
      }
      values["value"] = decimal(number)
      values["unit"] = unit(of: quantity)
      values["comparator"] = quantity["comparator"]?.value
      values.merge(range(of: claim.resource, in: quantity)) { $1 }
    case .other(let value) where value.value.flatMap({ Double($0) }) != nil && measure.unit == "1":
      values["value"] = value.value.flatMap { Double($0) }.map(decimal)
      values["unit"] = "1"
    case .presence(let presence, let reason)
    where presence == .notAssessed || presence == .notAssessable:
      values["state"] = presence.rawValue
      values["reason"] = reason
    case .none:
      trace.leave("Observation", .noAnswer, at: claim.origin)
      return
    default:
      trace.leave("Observation", .unreadableValue, at: claim.origin)
      return
    }
    draft.add("measurement", at: claim.origin, values)
    trace.read("Observation", as: "measurement \(measure.code)", at: claim.origin)
  }

  /// The code of the unit, or the unit as printed where the code is none that is known.
  private func unit(of quantity: FHIRElement) -> String? {
    let code = quantity["code"]?.value
    let printed = quantity["unit"]?.value
    let known = [code, printed].compactMap { $0 }.first { RecordForm.shipped.knows(unit: $0) }
    return known ?? code ?? printed
  }

  /// The reference range, where it is in the unit of the value.
  private func range(of resource: FHIRElement, in quantity: FHIRElement) -> [String: String?] {
    let ranges = resource.all("referenceRange")
    guard ranges.count == 1, let range = ranges.first else { return [:] }
    func bound(_ name: String) -> String? {
      guard let bound = range[name], bound["value"] != nil else { return nil }
      let isSame = bound["unit"]?.value == quantity["unit"]?.value
      return isSame ? bound["value"]?.value.flatMap { Double($0) }.map(decimal) : nil
    }
    return ["low": bound("low"), "high": bound("high")]
  }

  mutating func addPregnancy(_ code: Code, _ answer: FHIRAnswer, _ claim: Claim) {
    var values: [String: String?] = ["date": claim.details["date"] ?? nil]
    switch answer {
    case .quantity(let quantity) where code == "gestation":
      guard let number = quantity["value"]?.value.flatMap({ Double($0) }),
        let measure = concepts.vocabulary.measures["gestation"],
        let unit = unit(of: quantity),
        let weeks = RecordForm.shipped.units.convert(number, from: unit, to: measure)
      else {
        trace.leave("Observation", .unreadableValue, at: claim.origin)
        return
      }
      values["status"] = Pregnancy.Status.pregnant.rawValue
      values["gestationWeeks"] = decimal(weeks)
    case .concept(let concept):
      let codes = concept.codings.map(\.identifier)
      if codes.contains("77386006") {
        values["status"] = Pregnancy.Status.pregnant.rawValue
      } else if codes.contains("60001007") {
        values["status"] = Pregnancy.Status.notPregnant.rawValue
      }
    case .presence(let presence, _):
      values["status"] =
        switch presence {
        case .present: Pregnancy.Status.pregnant.rawValue
        case .absent: Pregnancy.Status.notPregnant.rawValue
        case .notAssessed: Pregnancy.Status.notAssessed.rawValue
        case .notAssessable: Pregnancy.Status.notApplicable.rawValue
        }
    default: break
    }
    guard values["status"] != nil else {
      trace.leave("Observation", .unreadableValue, at: claim.origin)
      return
    }
    draft.add("pregnancy", at: claim.origin, values)
    trace.read("Observation", as: "pregnancy", at: claim.origin)
  }
}

extension RecordForm {
  fileprivate func knows(unit: String) -> Bool { lists.contains(unit, in: .unit) }
}

extension FHIRElement {
  /// The hours and minutes of when it was observed.
  fileprivate var timeOfDay: String? {
    guard let text = self["effectiveDateTime"]?.value ?? self["effectiveInstant"]?.value,
      let mark = text.firstIndex(of: "T")
    else { return nil }
    let time = text[text.index(after: mark)...].prefix(5)
    return time.count == 5 ? String(time) : nil
  }
}
