/// One passage of a stream through the filter.
public struct StreamRun {
  public private(set) var tally = StreamTally()

  private let filter: StreamFilter
  private let interruption: Interruption
  private let explain: ((String) -> Void)?

  /// Prepares a run; `explain` takes what was read as what, line by line.
  public init(
    _ filter: StreamFilter, interruption: Interruption = .none,
    explain: ((String) -> Void)? = nil
  ) {
    self.filter = filter
    self.interruption = interruption
    self.explain = explain
  }

  /// Answers every line of `input` on `output`, both open descriptors.
  ///
  /// - Throws: Why it ended early; up to then whole lines have been written, and none is torn unless
  ///   the output failed.
  public mutating func run(
    from input: Int32, to output: Int32, writesTrailer: Bool
  ) throws(StreamFault) {
    var reader = LineReader(
      Descriptor(number: input), limit: filter.lineLimit, interruption: interruption)
    var writer = LineWriter(Descriptor(number: output))
    do throws(StreamFault) {
      while let line = try reader.next(idle: { () throws(StreamFault) in try writer.flush() }) {
        let answer = filter.answer(line)
        tally.add(line.digest)
        tally.add(answer)
        if let explain { answer.explanation.forEach(explain) }
        try writer.write(answer.bytes)
      }
    } catch .readerGone {
      throw .readerGone
    } catch {
      // Of what cannot be read on, what was read has been answered.
      try writer.flush()
      throw error
    }
    if writesTrailer {
      try writer.write(Array(StreamTrailer(tally, filter).text.utf8))
    }
    try writer.flush()
  }
}
