import Diagnostics

/// How an input is compressed, as its first bytes say; what a file is called says nothing.
enum Compression {
  case none, gzip, zstd
  /// A known form that is not read, by the program that undoes it.
  case foreign(program: String)

  /// How many bytes have to be seen before the compression can be told.
  static let headSize = 6

  /// Tells from the first bytes; `nil` while they are too few to tell.
  init?(head: some Collection<UInt8>, isWhole: Bool) {
    for (magic, compression) in Self.magics {
      if head.starts(with: magic) {
        self = compression
        return
      }
      if !isWhole, magic.starts(with: head) { return nil }
    }
    self = .none
  }

  /// RFC 1952 section 2.3.1 with its only method; RFC 8878 section 3.1.1; the formats' own pages.
  private static let magics: [(magic: [UInt8], compression: Compression)] = [
    ([0x1F, 0x8B], .gzip),
    ([0x28, 0xB5, 0x2F, 0xFD], .zstd),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .foreign(program: "xz -d")),
    (Array("BZh".utf8), .foreign(program: "bzip2 -d")),
    ([0x50, 0x4B, 0x03, 0x04], .foreign(program: "unzip")),
  ]

  /// What undoes it; `nil` where nothing is to be undone.
  func makeDecoder() throws(DecodingFault) -> (any StreamDecoder)? {
    switch self {
    case .none: nil
    case .gzip: try GzipDecoder()
    case .zstd: try ZstdDecoder()
    case .foreign(let program): throw .unsupported(program: program)
    }
  }
}

/// Undoes the compression of a stream, some bytes at a time.
protocol StreamDecoder: AnyObject {
  /// Whether the input may end here.
  var canEnd: Bool { get }

  /// Decodes some of `input` onto the end of `output`, and returns how many bytes it has used up.
  ///
  /// It may use up none, where it still has something to give of those before.
  func decode(_ input: ArraySlice<UInt8>, onto output: inout [UInt8]) throws(DecodingFault) -> Int
}

/// Why a compressed stream cannot be read on.
enum DecodingFault: Error {
  case corrupt
  case truncated
  case unsupported(program: String)
  case noMemory

  func diagnostic(at origin: Origin) -> Diagnostic {
    switch self {
    case .corrupt:
      Diagnostic(
        id: "corrupt-compression", "the compressed data is damaged from here on",
        remedy: "fetch or make the file again; what stood before was read", at: origin)
    case .truncated:
      Diagnostic(
        id: "truncated-compression", "the compressed data ends before its end",
        remedy: "fetch or make the file again; what stood before was read", at: origin)
    case .unsupported(let program):
      Diagnostic(
        id: "unsupported-compression", "this compression is not read",
        remedy: "unpack it first (\(program)), or compress it with gzip or zstd", at: origin)
    case .noMemory:
      Diagnostic(
        id: "corrupt-compression", "the compressed data asks for more memory than is allowed",
        remedy: "compress it with a window of at most 128 MiB (zstd --long=27)", at: origin)
    }
  }
}
