import Documents
import Foundation
import Measuring
import Printing

/// Prints letters by the thousand: for checks with other tools, and to see what one letter costs.
///
///     PrintingBenchmark letters FOLDER [COUNT] [SAMPLES]
///     PrintingBenchmark rates
///     PrintingBenchmark peers FOLDER [COUNT]
///     PrintingBenchmark memory [COUNT]
///
/// `letters` leaves COUNT varied letters about drawn records of all samples, each as PDF, HTML and
/// text; `peers` leaves two-page letters as HTML and as Typst, for `compare-printing`.
@main struct PrintingBenchmark {
  static func main() throws {
    var arguments = CommandLine.arguments.dropFirst()
    let command = arguments.popFirst() ?? "rates"
    switch command {
    case "letters":
      let folder = arguments.popFirst() ?? "Letters"
      let count = arguments.popFirst().flatMap { Int($0) } ?? 1000
      try VariedLetters(samples: arguments.popFirst() ?? "../../Samples")
        .write(count, to: folder)
    case "rates": try Rates().print()
    case "peers":
      let folder = arguments.popFirst() ?? "Peers"
      let count = arguments.popFirst().flatMap { Int($0) } ?? 20
      try Peers().write(count, to: folder)
    case "memory":
      try Memory().print(arguments.popFirst().flatMap { Int($0) } ?? 100_000)
    default:
      print(
        "PrintingBenchmark letters FOLDER [COUNT] | rates | peers FOLDER [COUNT] | memory [COUNT]")
    }
  }
}
