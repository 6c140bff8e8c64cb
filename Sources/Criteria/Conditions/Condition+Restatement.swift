extension Condition {
  /// The criteria that this condition asks for by name, at any depth.
  public var namedCriteria: Set<String> {
    var names = parts.reduce(into: Set<String>()) { $0.formUnion($1.namedCriteria) }
    if case .criterion(let id, _, _) = self { names.insert(id) }
    return names
  }
}
