/// Whether clonus began by itself or was brought on by a quick stretch.
public enum Elicitation: String, Sendable, Hashable, CaseIterable {
  case spontaneous, inducible
}
