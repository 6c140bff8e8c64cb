import CHarfBuzz

extension PDFRenderer {
  /// The libraries whose version shows in the bytes of a letter.
  public static var libraries: String {
    let version = unsafe hb_version_string().map { unsafe String(cString: $0) } ?? "unknown"
    return "HarfBuzz \(version), libdeflate"
  }
}
