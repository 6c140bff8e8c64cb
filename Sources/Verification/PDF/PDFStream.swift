/// The content of a stream with its filters undone.
enum PDFStream {
  /// `nil` where the filter is none that a letter needs, or the content is damaged.
  static func content(
    _ entries: [String: PDFValue], _ raw: ArraySlice<UInt8>, resolve: (PDFValue?) -> PDFValue
  ) -> [UInt8]? {
    var filters: [String] = []
    switch resolve(entries["Filter"]) {
    case .name(let name): filters = [name]
    case .array(let names): filters = names.compactMap { resolve($0).name }
    default: break
    }
    var parameters: [[String: PDFValue]] = []
    switch resolve(entries["DecodeParms"]) {
    case .dictionary(let entries): parameters = [entries]
    case .array(let all): parameters = all.map { resolve($0).entries ?? [:] }
    default: break
    }
    var content = Array(raw)
    for (index, filter) in filters.enumerated() {
      guard filter == "FlateDecode" || filter == "Fl",
        let inflated = Inflater.inflate(content[...])
      else { return nil }
      let own = index < parameters.count ? parameters[index] : [:]
      guard let plain = Self.withoutPredictor(inflated, own, resolve) else { return nil }
      content = plain
    }
    return content
  }

  /// Undoes the predictors of PNG (ISO 32000-1, 7.4.4.4), which writers use for tables.
  private static func withoutPredictor(
    _ bytes: [UInt8], _ parameters: [String: PDFValue], _ resolve: (PDFValue?) -> PDFValue
  ) -> [UInt8]? {
    func number(_ key: String, _ fallback: Int) -> Int {
      resolve(parameters[key]).integer ?? fallback
    }
    let predictor = number("Predictor", 1)
    guard predictor > 1 else { return bytes }
    let (colours, bits) = (number("Colors", 1), number("BitsPerComponent", 8))
    let columns = number("Columns", 1)
    guard predictor >= 10, (1...32).contains(colours), (1...16).contains(bits),
      (1...100_000).contains(columns)
    else { return nil }
    let width = (columns * colours * bits + 7) / 8
    let step = max(1, colours * bits / 8)
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var above = [UInt8](repeating: 0, count: width)
    for start in stride(from: 0, to: bytes.count, by: width + 1) {
      var row = Array(bytes[start...].dropFirst().prefix(width))
      guard undo(bytes[start], in: &row, above, step) else { return nil }
      plain += row
      above = row + [UInt8](repeating: 0, count: width - row.count)
    }
    return plain
  }

  private static func undo(
    _ kind: UInt8, in row: inout [UInt8], _ above: [UInt8], _ step: Int
  ) -> Bool {
    guard kind <= 4 else { return false }
    for index in row.indices {
      let left = index >= step ? row[index - step] : 0
      let up = above[index]
      let corner = index >= step ? above[index - step] : 0
      switch kind {
      case 1: row[index] &+= left
      case 2: row[index] &+= up
      case 3: row[index] &+= UInt8((Int(left) + Int(up)) / 2)
      case 4: row[index] &+= paeth(left, up, corner)
      default: break
      }
    }
    return true
  }

  private static func paeth(_ left: UInt8, _ up: UInt8, _ corner: UInt8) -> UInt8 {
    let estimate = Int(left) + Int(up) - Int(corner)
    let distances = [left, up, corner].map { abs(estimate - Int($0)) }
    if distances[0] <= distances[1], distances[0] <= distances[2] { return left }
    return distances[1] <= distances[2] ? up : corner
  }
}
