import Clinical
package import Diagnostics

/// A concept as a document of another format gives it: one or several codes, and perhaps words.
package struct CodedConcept: Sendable {
  /// One code with the label that the document gives it.
  package struct Coding: Sendable {
    package let system: CodeSystem
    package let identifier: String
    package let label: String?
    package let origin: Origin

    package init(
      system: CodeSystem, identifier: String, label: String? = nil, at origin: Origin
    ) {
      self.system = system
      self.identifier = identifier
      self.label = label
      self.origin = origin
    }

    /// A code with its prefix, as phenopackets write it: `HP:0002380`.
    package init(prefixed identifier: String, label: String? = nil, at origin: Origin) {
      let prefix = identifier.prefix { $0 != ":" }
      let system = CodeSystem(String(prefix))
      // The identifiers of the Human Phenotype Ontology have the prefix in themselves.
      let isHPO = system == .known(.hpo)
      self.init(
        system: system,
        identifier: isHPO ? identifier : String(identifier.dropFirst(prefix.count + 1)),
        label: label, at: origin)
    }
  }

  package let codings: [Coding]
  /// The concept in words; kept for a person, and never read for meaning.
  package let text: String?
  package let origin: Origin

  package init(_ codings: [Coding], text: String? = nil, at origin: Origin) {
    self.codings = codings
    self.text = text
    self.origin = origin
  }

  /// What to call it where it is kept as text: its words, or the first label.
  package var name: String? {
    ([text] + codings.map(\.label)).lazy.compactMap { $0 }.map(trimmed).first { !$0.isEmpty }
  }
}
