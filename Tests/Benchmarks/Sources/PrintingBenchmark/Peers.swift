import Documents
import Foundation
import Printing

/// The same two-page letters as other programs take them.
struct Peers {
  func write(_ count: Int, to folder: String) throws {
    var letters = try TwoPageLetter()
    let renderer = try PDFRenderer(fonts: FontLocation.find())
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for number in 0..<count {
      let letter = letters.next()
      let stem = folder + "/" + String(format: "%03d", number)
      try Data(try renderer.render(letter)).write(to: URL(fileURLWithPath: stem + ".pdf"))
      try Data(HTMLRenderer().render(letter)).write(to: URL(fileURLWithPath: stem + ".html"))
      var writer = TypstWriter()
      writer.write(letter)
      try writer.markup.write(toFile: stem + ".typ", atomically: true, encoding: .utf8)
    }
  }
}
