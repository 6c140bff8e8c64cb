import Clinical
import Testing

@Suite struct UnitsTests {
  func convert(_ value: Double, _ unit: String, _ measure: Code) throws -> Double? {
    let measure = try #require(Vocabulary.shipped.measures[measure])
    return Units.shipped.convert(value, from: unit, to: measure)
  }

  @Test(arguments: ["[degF]", "°F", "F"])
  func `a fever of 100.4 degrees Fahrenheit is 38 degrees Celsius exactly`(unit: String) throws {
    #expect(try convert(100.4, unit, "temperature") == 38.0)
  }

  @Test func `freezing and absolute zero are where they belong`() throws {
    #expect(try convert(32, "[degF]", "temperature") == 0)
    #expect(try convert(311.15, "K", "temperature") == 38.0)
  }

  @Test func `magnesium converts between mass, equivalents and substance`() throws {
    let molar = try #require(try convert(1.7, "mg/dL", "magnesium"))
    #expect(abs(molar - 0.699444) < 0.000001)
    #expect(try convert(1.4, "mEq/L", "magnesium") == 0.70)
    #expect(try convert(0.7, "mmol/L", "magnesium") == 0.7)
  }

  @Test(
    arguments: [
      ("calcium-adjusted", 8.8, "mg/dL", 2.195719), ("potassium", 3.5, "mEq/L", 3.5),
      ("sodium", 125, "meq/L", 125), ("creatinine", 1, "mg/dL", 88.401697),
      ("glucose", 100, "mg/dL", 5.550745), ("phosphate", 1, "mg/dL", 0.322851),
      ("free-t4", 1, "ng/dL", 12.875499), ("vitamin-b12", 180, "ng/L", 132.805359),
      ("lithium-level", 1.5, "mEq/L", 1.5), ("arterial-co2", 45, "mm[Hg]", 5.999506),
    ] as [(Code, Double, String, Double)])
  func `laboratory units convert`(
    measure: Code, value: Double, unit: String, expected: Double
  ) throws {
    let converted = try #require(try convert(value, unit, measure))
    #expect(abs(converted - expected) < 0.00001)
  }

  @Test func `an unknown unit is refused, never guessed`() throws {
    #expect(try convert(1.7, "mg/dl?", "magnesium") == nil)
    #expect(try convert(1.7, "", "magnesium") == nil)
    #expect(try convert(1.7, "MG/DL", "magnesium") == nil)
  }

  @Test func `a unit of another dimension is refused`() throws {
    #expect(try convert(38, "mmol/L", "temperature") == nil)
    #expect(try convert(38, "Cel", "magnesium") == nil)
    #expect(try convert(5, "mg/dL", "creatine-kinase") == nil)
    #expect(try convert(5, "mEq/L", "glucose") == nil)
  }

  @Test func `every measure converts from its own unit, which the table lists`() {
    for measure in Vocabulary.shipped.measures.values {
      #expect(Units.shipped.names.contains(measure.unit), "\(measure.code)")
      #expect(Units.shipped.convert(1, from: measure.unit, to: measure) == 1, "\(measure.code)")
    }
  }
}
