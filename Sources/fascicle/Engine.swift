/// What the program calls itself.
enum Engine {
  static let version = "0.1.0"
}
