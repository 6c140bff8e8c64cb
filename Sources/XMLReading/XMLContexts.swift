import CLibXML2
import Synchronization

/// The parsers of libxml2 that are not at work, to be used again by any thread.
///
/// One that met a fault is not kept, nor one whose memory of names has grown.
public final class XMLContexts: Sendable {
  private let idle = Mutex<[XMLContext]>([])

  public init() {}

  /// One that nobody else uses; `nil` when there is no memory for it.
  func take() -> XMLContext? {
    idle.withLock { $0.popLast() } ?? XMLContext()
  }

  func giveBack(_ context: XMLContext) {
    guard !context.isWornOut else { return }
    idle.withLock { $0.append(context) }
  }
}

/// A parser of libxml2, which one thread at a time may use.
@safe final class XMLContext: @unchecked Sendable {
  /// How many names it may remember: enough for every form that is read.
  private static let rememberedNames: Int32 = 4096

  let pointer: xmlParserCtxtPtr

  init?() {
    guard let pointer = unsafe xmlNewParserCtxt() else { return nil }
    unsafe self.pointer = unsafe pointer
  }

  deinit { unsafe xmlFreeParserCtxt(pointer) }

  var isWornOut: Bool {
    unsafe xmlDictSize(pointer.pointee.dict) > Self.rememberedNames
  }
}
