/// The sRGB colour space as a profile, which PDF/A asks for to say what the colours mean.
///
/// Made here from IEC 61966-2-1: the primaries adapted to D50 (ICC.1:2010, 9.2) and the exact
/// transfer curve as a parametric curve, so that no profile file has to be shipped.
enum ColourProfile {
  static let sRGB: [UInt8] = {
    let matrix: [(tag: String, xyz: [Double])] = [
      ("wtpt", [0.9642, 1, 0.8249]),
      ("rXYZ", [0.43607, 0.22249, 0.01392]),
      ("gXYZ", [0.38515, 0.71687, 0.09708]),
      ("bXYZ", [0.14307, 0.06061, 0.71410]),
    ]
    var tags: [(tag: String, content: [UInt8])] = [
      ("desc", text("sRGB")), ("cprt", text("No copyright, use freely")),
    ]
    tags += matrix.map { ($0.tag, signature("XYZ ") + $0.xyz.flatMap(fixed)) }
    // D65 to D50 by the Bradford transform.
    let adaptation = [
      1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168,
    ]
    tags.append(("chad", signature("sf32") + adaptation.flatMap(fixed)))
    let curve =
      signature("para") + [0, 3, 0, 0]
      + [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].flatMap(fixed)
    tags.append(("rTRC", curve))

    var body: [UInt8] = []
    var table: [UInt8] = []
    let count = tags.count + 2
    table.append(bigEndian32: count)
    let start = 128 + 4 + count * 12
    for (tag, content) in tags {
      let names = tag == "rTRC" ? ["rTRC", "gTRC", "bTRC"] : [tag]
      for name in names {
        table += name.utf8
        table.append(bigEndian32: start + body.count)
        table.append(bigEndian32: content.count)
      }
      body += content
      while body.count % 4 != 0 { body.append(0) }
    }
    return header(size: start + body.count) + table + body
  }()

  private static func header(size: Int) -> [UInt8] {
    var header: [UInt8] = []
    header.append(bigEndian32: size)
    header += [0, 0, 0, 0]
    header += [4, 0x20, 0, 0]
    header += Array("mntrRGB XYZ ".utf8)
    // 2026-01-01 00:00:00: when this profile was designed, not when it is written.
    for part in [2026, 1, 1, 0, 0, 0] { header.append(bigEndian16: part) }
    header += Array("acsp".utf8)
    header += [UInt8](repeating: 0, count: 28)
    header += [0.9642, 1, 0.8249].flatMap(fixed)
    header += [UInt8](repeating: 0, count: 128 - header.count)
    return header
  }

  private static func signature(_ type: String) -> [UInt8] {
    Array(type.utf8) + [0, 0, 0, 0]
  }

  /// A number as s15Fixed16.
  private static func fixed(_ number: Double) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(bigEndian32: Int((number * 65536).rounded()))
    return bytes
  }

  /// English text as a `multiLocalizedUnicodeType`.
  private static func text(_ text: String) -> [UInt8] {
    var bytes = signature("mluc")
    bytes.append(bigEndian32: 1)
    bytes.append(bigEndian32: 12)
    bytes += Array("enUS".utf8)
    bytes.append(bigEndian32: text.utf16.count * 2)
    bytes.append(bigEndian32: 28)
    for unit in text.utf16 { bytes.append(bigEndian16: Int(unit)) }
    return bytes
  }
}
