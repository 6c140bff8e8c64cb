import Diagnostics
import Importing

/// The pieces of all inputs as items of a batch, with what is said of the inputs between them.
public final class BatchSource {
  private let source: RecordSource
  /// A whole file that waits until it is known which file comes next.
  private var held: BatchItem?
  private var ready: [BatchItem] = []
  private var isAtEnd = false

  public init(_ inputs: [String]) {
    source = RecordSource(inputs)
  }

  /// The next item; `nil` when there is none left.
  public func next() -> BatchItem? {
    while ready.isEmpty, !isAtEnd { take() }
    return ready.isEmpty ? nil : ready.removeFirst()
  }

  private func take() {
    do throws(Rejection) {
      let piece = try source.next()
      put(notes: source.takeNotes())
      guard let piece else {
        isAtEnd = true
        return release()
      }
      put(BatchItem(.piece(piece)))
    } catch {
      put(notes: source.takeNotes() + error.reasons)
    }
  }

  private func put(notes: [Diagnostic]) {
    guard !notes.isEmpty else { return }
    release()
    ready.append(BatchItem(.notes(notes)))
  }

  private func put(_ item: BatchItem) {
    var item = item
    if let stem = item.stem, let last = held, last.stem == stem {
      held?.hasSibling = true
      item.hasSibling = true
    }
    release()
    if item.stem == nil { ready.append(item) } else { held = item }
  }

  private func release() {
    if let held { ready.append(held) }
    held = nil
  }
}
