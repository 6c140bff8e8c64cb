import Clinical

/// A type whose values an attribute of the record form can hold.
package protocol FormScalar: Sendable {
  init?(formValue: FormValue)
  var formValue: FormValue { get }
}

extension FormScalar where Self: RawRepresentable, RawValue == String {
  package init?(formValue: FormValue) {
    guard case .text(let text) = formValue else { return nil }
    self.init(rawValue: text)
  }

  package var formValue: FormValue { .text(rawValue) }
}

extension String: FormScalar {
  package init?(formValue: FormValue) {
    guard case .text(let text) = formValue else { return nil }
    self = text
  }

  package var formValue: FormValue { .text(self) }
}

extension Double: FormScalar {
  package init?(formValue: FormValue) {
    guard case .number(let number) = formValue else { return nil }
    self = number
  }

  package var formValue: FormValue { .number(self) }
}

extension Int: FormScalar {
  package init?(formValue: FormValue) {
    guard case .number(let number) = formValue, let whole = Int(exactly: number) else { return nil }
    self = whole
  }

  package var formValue: FormValue { .number(Double(self)) }
}

extension PartialDate: FormScalar {
  package init?(formValue: FormValue) {
    guard case .text(let text) = formValue else { return nil }
    self.init(text)
  }

  package var formValue: FormValue { .text(description) }
}

extension Code: FormScalar {}
extension Clonus.Joint: FormScalar {}
extension Course: FormScalar {}
extension Distribution: FormScalar {}
extension Electromyogram.FasciculationPotential: FormScalar {}
extension Elicitation: FormScalar {}
extension Exclusion.Status: FormScalar {}
extension HistoryItem.Topic: FormScalar {}
extension Hoffmann.Response: FormScalar {}
extension Measurement.Comparator: FormScalar {}
extension Narrative.Topic: FormScalar {}
extension Observer: FormScalar {}
extension Patient.Sex: FormScalar {}
extension Plantar.Response: FormScalar {}
extension Power.Grade: FormScalar {}
extension Pregnancy.Status: FormScalar {}
extension Presence: FormScalar {}
extension RecordedReferral.Kind: FormScalar {}
extension Reflex.Descriptor: FormScalar {}
extension Reflex.Scale: FormScalar {}
extension Severity: FormScalar {}
extension Side: FormScalar {}
extension Study.Kind: FormScalar {}
extension Study.Lesion.Area: FormScalar {}
extension Study.Status: FormScalar {}
extension Tempo: FormScalar {}
extension Tone.Ashworth: FormScalar {}
extension Tone.Kind: FormScalar {}
extension Urgency: FormScalar {}
