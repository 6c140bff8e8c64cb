/// Finds the name that was probably meant, for "did you mean" in a remedy.
public func nearestName(to name: String, among names: some Sequence<String>) -> String? {
  let limit = max(1, name.utf8.count / 3)
  var best: (name: String, distance: Int)?
  for candidate in names {
    let distance = editDistance(Array(name.utf8), Array(candidate.utf8))
    guard distance <= limit, distance < best?.distance ?? .max else { continue }
    best = (candidate, distance)
  }
  return best?.name
}

private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var previous = Array(0...right.count)
  for (row, leftByte) in left.enumerated() {
    var current = [row + 1]
    for (column, rightByte) in right.enumerated() {
      let replaced = previous[column] + (leftByte == rightByte ? 0 : 1)
      current.append(min(replaced, previous[column + 1] + 1, current[column] + 1))
    }
    previous = current
  }
  return previous[right.count]
}
