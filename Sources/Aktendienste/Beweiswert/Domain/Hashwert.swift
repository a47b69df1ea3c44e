// SPDX-License-Identifier: EUPL-1.2
import Core
import Crypto
import Foundation
import TimeStamp

/// Hashes, and their form in the tables.
enum Hashwert {
    @Sendable static func von(_ algorithmus: DigestAlgorithm, _ bytes: [UInt8]) -> [UInt8] {
        switch algorithmus {
        case .sha256: Array(SHA256.hash(data: bytes))
        case .sha384: Array(SHA384.hash(data: bytes))
        case .sha512: Array(SHA512.hash(data: bytes))
        }
    }

    /// Bytes of hexadecimal digits; `nil` for anything else.
    static func bytes(_ hex: some StringProtocol) -> [UInt8]? {
        let ziffern = Array(hex.utf8)
        guard ziffern.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(ziffern.count / 2)
        for i in stride(from: 0, to: ziffern.count, by: 2) {
            guard let oben = wert(ziffern[i]), let unten = wert(ziffern[i + 1]) else { return nil }
            bytes.append(oben << 4 | unten)
        }
        return bytes
    }

    private static func wert(_ ziffer: UInt8) -> UInt8? {
        switch ziffer {
        case 48...57: ziffer - 48
        case 97...102: ziffer - 87
        default: nil
        }
    }
}

/// Hashes a file of any size by all algorithms at once.
struct Hashrechner {
    private var sha256 = SHA256()
    private var sha384 = SHA384()
    private var sha512 = SHA512()

    mutating func add(_ stueck: Data) {
        sha256.update(data: stueck)
        sha384.update(data: stueck)
        sha512.update(data: stueck)
    }

    func fertig() -> Hashwerte {
        Hashwerte(sha256: Array(sha256.finalize()), sha384: Array(sha384.finalize()), sha512: Array(sha512.finalize()))
    }
}

/// The hashes of one file by all algorithms.
struct Hashwerte: Hashable, Sendable {
    let sha256: [UInt8]
    let sha384: [UInt8]
    let sha512: [UInt8]

    func wert(_ algorithmus: DigestAlgorithm) -> [UInt8] {
        switch algorithmus {
        case .sha256: sha256
        case .sha384: sha384
        case .sha512: sha512
        }
    }
}
