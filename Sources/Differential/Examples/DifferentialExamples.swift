package import Clinical

/// The worked examples that the feature table is held to: documentation and tests at once.
///
/// *Patterns* name phenomena, or say why none is named; *readings* write down a second time what
/// each feature says by itself. They were written with the table and are no evidence for it.
public struct DifferentialExamples: Sendable {
  let patterns: [DifferentialExample]
  let readings: [DifferentialExample]

  /// The examples that the program is built with.
  public static let shipped: DifferentialExamples = {
    do {
      return DifferentialExamples(
        patterns: try DifferentialExample.read(
          EmbeddedFiles.`patterns.txt`, path: "patterns.txt"),
        readings: try DifferentialExample.read(
          EmbeddedFiles.`readings.txt`, path: "readings.txt"))
    } catch {
      preconditionFailure("the worked examples of the differential are at fault:\n\(error)")
    }
  }()

  public var count: Int { patterns.count + readings.count }

  /// Runs the shipped examples over the shipped table; one line for each thing that does not hold.
  public static func check() -> [String] { shipped.failures(of: .shipped) }

  /// What does not hold over another table or engine.
  public func failures(of differential: Differential) -> [String] {
    (patterns + readings).flatMap {
      let misspelt = $0.misspelt(in: differential.table)
      return misspelt.isEmpty ? $0.failures(of: differential) : misspelt
    }
  }

  /// Whether any pattern, or reading if those are used too, fails when the cell of `feature`
  /// changes.
  ///
  /// Only examples that record the feature or say what is asked for are run, so that a catch
  /// through a definition nobody recorded is not counted.
  package func catchChange(
    of feature: Code, in differential: Differential, usingReadings: Bool
  ) -> Bool {
    ((usingReadings ? readings : []) + patterns)
      .filter { example in example.asks || example.features.contains { $0.code == feature } }
      .contains { !$0.failures(of: differential).isEmpty }
  }
}

extension FeatureTable {
  /// The table with one cell changed.
  package func replacing(_ feature: Code, _ column: Int, with cell: Cell) -> FeatureTable {
    var table = self
    guard let row = rowIndices[feature] else { return table }
    table.rows[row].cells[column] = cell
    return table
  }
}
