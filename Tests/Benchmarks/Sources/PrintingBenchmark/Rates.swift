import Documents
import Foundation
import Measuring
import Printing

/// Letters a second of one core, warm and cold, and bytes a letter.
struct Rates {
  func print() throws {
    var letters = try TwoPageLetter()
    let start = DispatchTime.now().uptimeNanoseconds
    let renderer = try PDFRenderer(fonts: FontLocation.find())
    _ = try renderer.render(letters.next())
    let wall = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6
    Swift.print(
      "sentences of \(letters.vocabulary) different words, and names drawn for each letter")
    for _ in 0..<2000 { _ = try renderer.render(letters.next()) }
    // Every letter is new: what is warm is what letters share.
    var warm: [Double] = []
    var bytes = 0
    for _ in 0..<9 {
      let batch = (0..<300).map { _ in letters.next() }
      warm.append(
        Stopwatch.time {
          for letter in batch { bytes += (try? renderer.render(letter).count) ?? 0 }
        })
    }
    let cold = (0..<150).map { _ in
      let letter = letters.next()
      renderer.forget()
      return Stopwatch.time { keep((try? renderer.render(letter).count) ?? 0) }
    }
    let batch = (0..<300).map { _ in letters.next() }
    let html = (0..<9).map { _ in
      Stopwatch.time { for letter in batch { keep(HTMLRenderer().render(letter).count) } }
    }
    let text = (0..<9).map { _ in
      Stopwatch.time { for letter in batch { keep(TextRenderer().render(letter).count) } }
    }
    row("PDF, warm", 300e6 / warm.median)
    row("PDF, every cache emptied before each letter", 1e6 / cold.median)
    row("HTML", 300e6 / html.median)
    row("text", 300e6 / text.median)
    Swift.print(String(format: "HTML is %.1f times the PDF rate", warm.median / html.median))
    Swift.print(
      "bytes of a PDF: \(bytes / 2700); with an attached file of 8 KB: \(try attached(&letters, renderer))"
    )
    Swift.print(
      String(format: "first letter with the loading of fonts: %.1f ms of wall time", wall))
  }

  private func attached(_ letters: inout TwoPageLetter, _ renderer: PDFRenderer) throws -> Int {
    var letter = letters.next()
    // Digests hardly compress, words do: half of each.
    var draws = Draws(seed: 3)
    let digests = (0..<256).map { _ in String(draws.next(), radix: 16) }.joined(separator: "\n")
    let words = Array(TextRenderer().render(letter).prefix(4096))
    letter.attachments = [
      .init(
        name: "evidence.json", mediaType: "application/json", summary: "Evidence",
        bytes: Array(digests.utf8) + words)
    ]
    return try renderer.render(letter).count
  }

  private func row(_ name: String, _ rate: Double) {
    Swift.print(
      name.padding(toLength: 48, withPad: " ", startingAt: 0)
        + String(format: "%8.0f letters a second of one core", rate))
  }
}

/// Lets the optimiser believe that `value` is used.
@inline(never) func keep(_ value: Int) { if value == .min { print(value) } }
