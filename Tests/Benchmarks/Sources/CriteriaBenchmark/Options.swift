/// What was asked for on the command line.
struct Options {
  var samples = "../../Samples"
  var variations = 100
  var sql: String?
  /// Rounds of nothing but everything, for a profiler to watch.
  var profile: Int?

  init(_ arguments: [String]) {
    var rest = arguments.dropFirst()
    while let argument = rest.popFirst() {
      switch argument {
      case "--variations": variations = max(1, rest.popFirst().flatMap { Int($0) } ?? variations)
      case "--profile": profile = rest.popFirst().flatMap { Int($0) }
      case "--sql": sql = rest.popFirst()
      default: samples = argument
      }
    }
  }
}
