import Clinical
import Testing

@Suite struct UnitsTests {
  func convert(_ value: Double, _ unit: String, _ measure: Code) -> Double? {
    guard let measure = Vocabulary.shipped.measures[measure] else { return nil }
    return Units.shipped.convert(value, from: unit, to: measure)
  }

  @Test(arguments: ["[degF]", "°F", "F"])
  func `a fever of 100.4 degrees Fahrenheit is 38 degrees Celsius exactly`(unit: String) {
    #expect(convert(100.4, unit, "temperature") == 38.0)
  }

  @Test func `freezing and absolute zero are where they belong`() {
    #expect(convert(32, "[degF]", "temperature") == 0)
    #expect(convert(311.15, "K", "temperature") == 38.0)
  }

  @Test func `magnesium converts between mass, equivalents and substance`() throws {
    let molar = try #require(convert(1.7, "mg/dL", "magnesium"))
    #expect(abs(molar - 0.699444) < 0.000001)
    #expect(convert(1.4, "mEq/L", "magnesium") == 0.70)
    #expect(convert(0.7, "mmol/L", "magnesium") == 0.7)
  }

  @Test(
    arguments: [
      ("calcium-adjusted", 8.8, "mg/dL", 2.195719), ("potassium", 3.5, "mEq/L", 3.5),
      ("sodium", 125, "meq/L", 125), ("creatinine", 1, "mg/dL", 88.401697),
      ("glucose", 100, "mg/dL", 5.550745), ("phosphate", 1, "mg/dL", 0.322851),
      ("free-t4", 1, "ng/dL", 12.872166), ("vitamin-b12", 180, "ng/L", 132.805064),
      ("lithium-level", 1.5, "mEq/L", 1.5), ("arterial-co2", 45, "mm[Hg]", 5.999506),
    ] as [(Code, Double, String, Double)])
  func `laboratory units convert`(
    measure: Code, value: Double, unit: String, expected: Double
  ) throws {
    let converted = try #require(convert(value, unit, measure))
    #expect(abs(converted - expected) < 0.00001)
  }

  @Test func `an unknown unit is refused, never guessed`() {
    #expect(convert(1.7, "mg/dl?", "magnesium") == nil)
    #expect(convert(1.7, "", "magnesium") == nil)
    #expect(convert(1.7, "MG/DL", "magnesium") == nil)
  }

  @Test func `a unit of another dimension is refused`() {
    #expect(convert(38, "mmol/L", "temperature") == nil)
    #expect(convert(38, "Cel", "magnesium") == nil)
    #expect(convert(5, "mg/dL", "creatine-kinase") == nil)
    #expect(convert(5, "mEq/L", "glucose") == nil)
  }

  @Test func `every measure converts from its own unit, which the table lists`() {
    for measure in Vocabulary.shipped.measures.values {
      #expect(Units.shipped.names.contains(measure.unit), "\(measure.code)")
      #expect(Units.shipped.convert(1, from: measure.unit, to: measure) == 1, "\(measure.code)")
    }
  }
}
