/// Why nothing was embedded; the package manager prints it and the build ends.
enum Failure: Error, CustomStringConvertible {
  case usage
  case notUTF8(String)
  case name(String)

  var description: String {
    switch self {
    case .usage: "usage: embed OUTPUT FILE..."
    case .notUTF8(let path): "\(path) is not UTF-8, and only text can be embedded"
    case .name(let path): "\(path) needs a name of ASCII letters, digits, '-', '_' and '.'"
    }
  }
}
