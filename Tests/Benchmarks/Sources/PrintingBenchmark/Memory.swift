import Foundation
import Printing

/// Resident memory while letters are printed, which must not grow with their number.
struct Memory {
  func print(_ count: Int) throws {
    var letters = try TwoPageLetter()
    let renderer = try PDFRenderer(fonts: FontLocation.find())
    var bytes = 0
    for number in 1...count {
      bytes += try renderer.render(letters.next()).count
      if number == 1 || number % max(1, count / 10) == 0 {
        Swift.print("\(number) letters: \(resident) MB resident, \(bytes / number) bytes a letter")
      }
    }
  }

  /// Megabytes, as Linux counts them.
  private var resident: Int {
    let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmRSS") }
    return (line?.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1024
  }
}
