/// The objects of a PDF that ``PDFRenderer`` has written; of other files it understands nothing.
struct PDFParts {
  struct Stream {
    let number: Int
    let dictionary: ArraySlice<UInt8>
    let content: ArraySlice<UInt8>
  }

  /// Objects that are no streams, by their numbers.
  private(set) var objects: [Int: [UInt8]] = [:]
  private(set) var streams: [Stream] = []
  private(set) var root = 0

  /// `nil` where the file is not as the renderer writes it.
  init?(_ file: [UInt8], inflater: Inflater) {
    var rest = file[...]
    // Two lines, the second of which says that this is not text.
    for _ in 0..<2 {
      guard let end = rest.firstIndex(of: 0x0A) else { return nil }
      rest = rest[(end + 1)...]
    }
    while rest.first.map({ (48...57).contains($0) }) ?? false {
      guard let stream = Self.stream(&rest) else { return nil }
      let dictionary = PDFValues(stream.dictionary)
      switch dictionary.name("/Type") {
      case "/ObjStm":
        guard let content = inflater.decompress(stream.content), unpack(content, dictionary) else {
          return nil
        }
      case "/XRef": root = dictionary.number("/Root") ?? 0
      default: streams.append(stream)
      }
    }
    guard objects[root] != nil else { return nil }
  }

  /// Takes `7 0 obj`, a dictionary, and as many bytes as it says.
  private static func stream(_ rest: inout ArraySlice<UInt8>) -> Stream? {
    guard let lineEnd = rest.firstIndex(of: 0x0A) else { return nil }
    let line = String(decoding: rest[..<lineEnd], as: UTF8.self)
    guard line.hasSuffix(" 0 obj"), let number = Int(line.dropLast(6)) else { return nil }
    let mark = Array(">>\nstream\n".utf8)
    let start = lineEnd + 1
    var end = start
    while !rest[end...].starts(with: mark) {
      end += 1
      guard end < rest.endIndex else { return nil }
    }
    let dictionary = rest[start..<end + 2]
    guard let length = PDFValues(dictionary).number("/Length") else { return nil }
    let content = end + mark.count
    let close = Array("\nendstream\nendobj\n".utf8)
    guard content + length + close.count <= rest.endIndex,
      rest[(content + length)...].starts(with: close)
    else { return nil }
    defer { rest = rest[(content + length + close.count)...] }
    return Stream(
      number: number, dictionary: dictionary, content: rest[content..<content + length])
  }

  /// The objects of an object stream, which begins with their numbers and places.
  private mutating func unpack(_ content: [UInt8], _ dictionary: PDFValues) -> Bool {
    guard let first = dictionary.number("/First"), let count = dictionary.number("/N"),
      first <= content.count
    else { return false }
    let table = content[..<first].split(separator: 0x20).compactMap {
      Int(String(decoding: $0, as: UTF8.self))
    }
    guard table.count == 2 * count else { return false }
    for index in 0..<count {
      let start = first + table[2 * index + 1]
      let end = index + 1 < count ? first + table[2 * index + 3] : content.count
      guard start <= end, end <= content.count else { return false }
      objects[table[2 * index]] = Array(content[start..<end])
    }
    return true
  }
}
