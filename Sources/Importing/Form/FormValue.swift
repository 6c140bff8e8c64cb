/// A value of the record form after it has been found to be one that its attribute can hold.
package enum FormValue: Sendable, Hashable {
  case text(String)
  case number(Double)
}
