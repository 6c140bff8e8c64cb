import Diagnostics

/// The lines of several sorted runs, as one.
struct RunMerge {
  /// One run that is being read.
  private struct Cursor {
    /// The lines of the run that memory holds, if it is that one.
    var held: ArraySlice<JoinedLine>
    var range: Range<Int>
    var buffer: ArraySlice<UInt8> = []
    var first: JoinedLine?
  }

  private static let bufferSize = 1 << 16

  private let runs: SortedRuns?
  private let paths: [String]
  private var cursors: [Cursor] = []

  /// Begins with the lines in the file, and then with those still in memory, which came last.
  init(_ runs: SortedRuns?, _ held: [JoinedLine], paths: [String]) throws(Rejection) {
    self.runs = runs
    self.paths = paths
    cursors = (runs?.ranges ?? []).map { Cursor(held: [], range: $0) }
    cursors.append(Cursor(held: held[...], range: 0..<0))
    for index in cursors.indices { try advance(index) }
  }

  /// The patient whose line is next; `nil` at the end.
  var group: UInt32? { first.flatMap { cursors[$0].first?.group } }

  /// The run whose next line is next of all: of those of one patient, the one that came first.
  private var first: Int? {
    var best: (index: Int, group: UInt32)?
    for (index, cursor) in cursors.enumerated() {
      guard let group = cursor.first?.group, group < best?.group ?? .max || best == nil else {
        continue
      }
      best = (index, group)
    }
    return best?.index
  }

  /// Takes the next line; there has to be one.
  mutating func take() throws(Rejection) -> ResourceLine {
    guard let index = first, let line = cursors[index].first else {
      preconditionFailure("a line is taken only where a group says that there is one")
    }
    try advance(index)
    return line.line
  }

  private mutating func advance(_ index: Int) throws(Rejection) {
    if let line = cursors[index].held.popFirst() {
      cursors[index].first = line
      return
    }
    cursors[index].first = nil
    guard try fill(index, with: JoinedLine.headSize) else { return }
    let head = cursors[index].buffer.prefix(JoinedLine.headSize)
    let size = JoinedLine.size(behind: head)
    guard try fill(index, with: JoinedLine.headSize + size) else { return }
    let all = cursors[index].buffer
    let bytes = ArraySlice(Array(all.dropFirst(JoinedLine.headSize).prefix(size)))
    cursors[index].first = JoinedLine(
      head: all.prefix(JoinedLine.headSize), bytes: bytes, paths: paths)
    cursors[index].buffer = all.dropFirst(JoinedLine.headSize + size)
  }

  /// Reads on until that many bytes of a run are there; `false` at its end.
  private mutating func fill(_ index: Int, with count: Int) throws(Rejection) -> Bool {
    while cursors[index].buffer.count < count {
      let range = cursors[index].range
      guard let runs, !range.isEmpty else { return false }
      let wanted = min(range.count, max(Self.bufferSize, count))
      let bytes = try runs.read(wanted, at: range.lowerBound)
      cursors[index].range = range.lowerBound + bytes.count..<range.upperBound
      cursors[index].buffer = ArraySlice(Array(cursors[index].buffer) + bytes)
    }
    return true
  }
}
