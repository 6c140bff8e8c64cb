/// What the program calls itself.
enum Engine {
  static let version = "0.1.0"
  static let name = "fascicle " + version
}
