public import Diagnostics
import Foundation

/// Everything besides the record that decides what a letter says and looks like.
///
/// Results of another making are not taken over: with a new program, other criteria, another option
/// or another day, the work is done anew.
public struct Making: Sendable {
  private var settings: [String] = []

  public init() {}

  /// Adds one thing that decides, by its name.
  public mutating func add(_ name: String, _ value: String) {
    settings.append("\(name)=\(value)")
  }

  /// Adds the program itself by its size and time: a version in the making keeps its number.
  public mutating func addProgram() {
    let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let size = attributes?[.size] as? Int ?? 0
    let time = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    add("program", "\(size) \(time)")
  }

  /// By which results are known to be of this making.
  public var digest: ContentDigest {
    ContentDigest(of: settings.sorted().joined(separator: "\n").utf8)
  }
}
