import Criteria

extension Bounds {
  /// Each end moved by one, and open where it was closed.
  var mutants: [Mutant<Bounds>] {
    var mutants: [Mutant<Bounds>] = []
    func add(_ change: String, _ alter: (inout Bounds) -> Void) {
      var other = self
      alter(&other)
      if !other.isEmpty { mutants.append(Mutant(change: change, subject: other)) }
    }
    if lower != .lowest {
      add("lower end up") { $0.lower = Cut(lower.value + 1, isAbove: lower.isAbove) }
      add("lower end down") { $0.lower = Cut(lower.value - 1, isAbove: lower.isAbove) }
      add("lower end opened or closed") { $0.lower = Cut(lower.value, isAbove: !lower.isAbove) }
    }
    if upper != .highest {
      add("upper end up") { $0.upper = Cut(upper.value + 1, isAbove: upper.isAbove) }
      add("upper end down") { $0.upper = Cut(upper.value - 1, isAbove: upper.isAbove) }
      add("upper end opened or closed") { $0.upper = Cut(upper.value, isAbove: !upper.isAbove) }
    }
    return mutants
  }
}
