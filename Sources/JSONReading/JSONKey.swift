/// Where the name of a member stands: the bytes between its quotes.
struct JSONKey: Sendable {
  var start: UInt32 = 0
  var end: UInt32 = 0
  var hasEscapes = false
}
