// SPDX-License-Identifier: EUPL-1.2
internal import Crypto
internal import Foundation

/// How a message stands in its file: 8 bytes "RHSPOOL1", 32 bytes of salt, then pieces of at most 64 KiB. A piece is four bytes length (the
/// highest bit marks the last one), the ciphertext and 16 bytes tag of AES-256-GCM.
///
/// Each file has a key of its own (HKDF over the salt), so that the number of the piece can be the nonce. Number and mark go into the tag: pieces can neither be
/// swapped nor cut off unseen.
enum Spoolform {
    static let kopf = Array("RHSPOOL1".utf8)
    static let salz = 32
    static let stueck = 64 << 10
    static let letztes: UInt32 = 1 << 31

    static func schluessel(_ haupt: SymmetricKey, salz: [UInt8]) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: haupt, salt: salz, info: Array("rathaus/mailspool".utf8), outputByteCount: 32)
    }

    static func nonce(_ nummer: UInt32) throws -> AES.GCM.Nonce {
        try AES.GCM.Nonce(data: [UInt8](repeating: 0, count: 8) + zahl(nummer))
    }

    static func zahl(_ zahl: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: zahl >> (24 - 8 * UInt32($0))) } }
}
