import Clinical
import Diagnostics
import Importing

/// Makes fictional records out of the table of the form: every element, every attribute.
struct RecordGenerator {
  private var random: SplitMix
  /// Of a hundred attributes and elements that may be left out, how many are written.
  private let density: Int
  private var movements = 0

  init(seed: UInt64, density: Int) {
    random = SplitMix(state: seed)
    self.density = density
  }

  mutating func record() -> WrittenForm { element(RecordForm.shipped.root, index: 0) }

  /// An element with its attributes; `index` tells it from its siblings.
  mutating func element(_ form: FormElement, index: Int) -> WrittenForm {
    var written = WrittenForm(form: form)
    for attribute in form.attributes + [form.content].compactMap({ $0 })
    where attribute.isRequired || attribute.name == "side" || happens() {
      written.values.append((attribute, value(for: attribute, index: index)))
    }
    for child in form.children where happens() {
      let count = child.plural == nil || !happens() ? 1 : 2
      for index in 0..<count { written.children.append(element(child, index: index)) }
    }
    settle(&written)
    return written
  }

  private mutating func happens() -> Bool { Int(random.next() % 100) < density }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int(random.next() % UInt64(elements.count))]
  }

  private mutating func value(for attribute: FormAttribute, index: Int) -> String {
    switch attribute.type {
    case .text: return pick(["Sample", "Ex-ample & \"Co\" <1>", "two\nlines", "naïve — 10 µg"])
    case .reference:
      movements += 1
      return "FA-\(movements)"
    case .constant(let text): return text
    // Two siblings stand on two sides, so that they are never in conflict.
    case .words("side", _): return index == 0 ? "left" : "right"
    case .words(_, let words): return pick(words)
    case .code(let list):
      let codes = RecordForm.shipped.codes(in: list)
      return codes[(Int(random.next() % UInt64(codes.count / 2)) * 2 + index) % codes.count]
    case .date: return pick(["2019", "2024-02-29", "2025-12", "1999-12-31"])
    case .birthDate: return pick(["1940", "1968-02-03", "1955-11"])
    case .time: return pick(["00:00", "08:30", "23:59"])
    case .number(let range):
      return pick(["\(Int(range.lowerBound))", "\(Int(range.upperBound))", "0.5", "3.25"])
    case .integer(let range): return String(pick(Array(range.prefix(6))))
    }
  }

  /// Makes what was drawn at random go together.
  private mutating func settle(_ written: inout WrittenForm) {
    switch written.form.name {
    case "power": if written.text(of: "grade") != nil { written.remove("state") }
    case "reflex":
      if let grade = written.text(of: "grade") {
        written.remove("scale")
        let scale = grade.hasPrefix("-") ? "mayo" : grade == "5" ? "ordinal-0-5" : "ninds-0-4"
        set("scale", to: scale, in: &written)
      }
    case "measurement":
      guard written.text(of: "value") != nil else { return }
      written.remove("state")
      written.remove("unit")
      let measure = written.text(of: "code").flatMap { Vocabulary.shipped.measures[Code($0)] }
      set("unit", to: measure?.unit ?? "1", in: &written)
      guard let measure, let value = written.text(of: "value").flatMap({ Double($0) }),
        !measure.possible.contains(value)
      else { break }
      written.remove("value")
      let nearest = min(max(value, measure.possible.lowerBound), measure.possible.upperBound)
      set("value", to: "\(nearest)", in: &written)
    default: break
    }
  }

  private func set(_ name: String, to text: String, in written: inout WrittenForm) {
    guard let attribute = written.form.attributes.first(where: { $0.name == name }) else { return }
    written.values.append((attribute, text))
  }
}

/// A small generator of random numbers that gives the same ones for the same seed.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
