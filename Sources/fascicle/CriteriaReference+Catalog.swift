import Criteria
import CriteriaFiles
import Diagnostics
import Referrals

extension CriteriaReference {
  /// What a letter says of the criteria that it was made with.
  init(_ catalog: CriteriaCatalog) {
    let digests = catalog.digests
    self.init(
      version: Engine.version, digest: catalog.digest.description,
      entries: catalog.library.criteria.map { criterion in
        let digest = digests[criterion.id]?.description ?? ""
        return Entry(
          id: criterion.id, revision: criterion.revision, digest: String(digest.prefix(32)))
      })
  }
}
