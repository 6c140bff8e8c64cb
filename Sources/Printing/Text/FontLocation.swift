public import Diagnostics

/// The folder that the font files are read from.
public struct FontLocation: Sendable, Hashable {
  /// The path of the folder, without a slash at its end.
  public let directory: String

  /// Finds the fonts: in `directory` if it is given, else beside the real executable, else in the
  /// `share/fascicle/Fonts` of the prefix it is installed in.
  ///
  /// `Bundle.module` is not asked: it traps once the program is moved from where it was built.
  public static func find(in directory: String? = nil) throws(Rejection) -> FontLocation {
    if let directory {
      guard holdsFonts(directory) else { throw Rejection(.fontsNotFound(at: directory)) }
      return FontLocation(directory: directory)
    }
    guard let executable = pathOfExecutable(), let slash = executable.lastIndex(of: "/") else {
      throw Rejection(.fontsNotFound(at: "/proc/self/exe"))
    }
    let folder = String(executable[..<slash])
    let places = [
      folder + "/fascicle_Printing.resources/Fonts", folder + "/../share/fascicle/Fonts",
    ]
    for place in places where holdsFonts(place) {
      return FontLocation(directory: place)
    }
    throw Rejection(.fontsNotFound(at: places[0]))
  }

  private static func holdsFonts(_ directory: String) -> Bool {
    contentsOfFile(atPath: directory + "/" + FontFile.names[0]) != nil
  }

  func file(_ name: String) throws(Rejection) -> [UInt8] {
    let path = directory + "/" + name
    guard let bytes = contentsOfFile(atPath: path) else {
      throw Rejection(.fontsNotFound(at: path))
    }
    return bytes
  }
}

extension Diagnostic {
  fileprivate static func fontsNotFound(at path: String) -> Diagnostic {
    Diagnostic(
      id: "fonts-not-found", "the fonts that letters are printed with are not there",
      remedy: "keep fascicle_Printing.resources beside the program, install its Fonts folder as"
        + " share/fascicle/Fonts, or name the folder that holds them",
      at: Origin(path: path))
  }
}
