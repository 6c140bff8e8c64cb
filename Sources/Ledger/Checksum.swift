import CDeflate
public import Foundation

/// The CRC-32 of some bytes (ISO 3309), which tells a torn or altered file from a whole one.
///
/// It guards against disks and power cuts and not against people; a record is known by its SHA-256.
public struct Checksum: Sendable, Hashable {
  public let value: UInt32

  public init(value: UInt32) { self.value = value }

  public init(of bytes: Data) {
    value = unsafe bytes.withUnsafeBytes { bytes in
      unsafe libdeflate_crc32(0, bytes.baseAddress, bytes.count)
    }
  }
}
