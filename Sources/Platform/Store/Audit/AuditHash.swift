// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Crypto
internal import Foundation

/// The hash arithmetic of the audit chain (SHA-256 as 64 lower-case hex digits).
enum AuditHash {
    /// The chain before its first entry.
    static let anfang = String(repeating: "0", count: 64)

    /// Hash over fields that cannot run into each other: each is written with its length, `-` for none.
    static func of(_ felder: [String?]) -> String {
        // One buffer and one call: a call for each piece costs more than the hash itself.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        for feld in felder {
            guard let feld else {
                bytes.append(UInt8(ascii: "-"))
                continue
            }
            bytes.append(contentsOf: String(feld.utf8.count).utf8)
            bytes.append(UInt8(ascii: ":"))
            bytes.append(contentsOf: feld.utf8)
        }
        return SHA256.hash(data: bytes).withUnsafeBytes { Hex.text($0) }
    }

    /// Pairs of salts of 128 bits each, drawn together, because each draw is a call of the kernel.
    static func salze(_ zahl: Int) -> [(wer: String, was: String)] {
        SymmetricKey(size: SymmetricKeySize(bitCount: 256 * zahl)).withUnsafeBytes { bytes in
            func salz(_ nr: Int) -> String { Hex.text(UnsafeRawBufferPointer(rebasing: bytes[16 * nr..<16 * (nr + 1)])) }
            return (0..<zahl).map { (salz(2 * $0), salz(2 * $0 + 1)) }
        }
    }
}
