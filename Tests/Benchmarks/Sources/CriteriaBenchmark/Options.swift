/// What was asked for on the command line.
struct Options {
  var samples = "../../Samples"
  var variations = 100
  var sql: String?

  init(_ arguments: [String]) {
    var rest = arguments.dropFirst()
    while let argument = rest.popFirst() {
      switch argument {
      case "--variations": variations = rest.popFirst().flatMap { Int($0) } ?? variations
      case "--sql": sql = rest.popFirst()
      default: samples = argument
      }
    }
  }
}
