/// How a UCUM unit is written in a letter.
public enum UnitSpelling {
  public static func printed(_ unit: String) -> String { spellings[unit] ?? unit }

  private static let spellings = [
    "Cel": "°C", "[degF]": "°F", "mm[Hg]": "mmHg", "cm[H2O]": "cmH₂O", "/min": "a minute",
    "a": "years",
    "wk": "weeks", "d": "days", "mo": "months", "h": "hours", "umol/L": "µmol/L",
    "m[IU]/L": "mU/L", "1": "", "{unit}/wk": "units a week", "mg/d": "mg a day",
    "h/d": "hours a night", "10*9/L": "×10⁹/L", "mL/min/{1.73_m2}": "mL/min/1.73 m²",
  ]
}
