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
        var hash = SHA256()
        for feld in felder {
            hash.update(feld.map { "\($0.utf8.count):" } ?? "-")
            if let feld { hash.update(feld) }
        }
        return hash.finalize().withUnsafeBytes { Hex.text($0) }
    }

    /// Two salts of 128 bits each, drawn together, because each draw is a call of the kernel.
    static func salze() -> (String, String) {
        SymmetricKey(size: .bits256).withUnsafeBytes { (Hex.text($0.prefix(16)), Hex.text($0.dropFirst(16))) }
    }
}

extension SHA256 {
    fileprivate mutating func update(_ text: String) {
        var text = text
        text.withUTF8 { update(bufferPointer: UnsafeRawBufferPointer($0)) }
    }
}
