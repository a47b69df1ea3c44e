// SPDX-License-Identifier: EUPL-1.2
import Crypto
import TimeStamp
import TimeStampTesting

enum Hash {
    @Sendable static func of(_ algorithm: DigestAlgorithm, _ bytes: [UInt8]) -> [UInt8] {
        switch algorithm {
        case .sha256: Array(SHA256.hash(data: bytes))
        case .sha384: Array(SHA384.hash(data: bytes))
        case .sha512: Array(SHA512.hash(data: bytes))
        }
    }
}

/// Numbers that look random and are the same in each run.
struct Folge: RandomNumberGenerator {
    var stand: UInt64

    mutating func next() -> UInt64 {
        stand &+= 0x9E37_79B9_7F4A_7C15
        var z = stand
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

extension OpensslAuthority {
    func stempel(_ algorithm: DigestAlgorithm, _ hash: [UInt8]) throws -> TimeStampToken {
        let anfrage = TimeStampRequest(MessageImprint(algorithm, hash), nonce: [1, 2, 3, 4, 5, 6, 7, 8])
        return try TimeStampResponse.token(try reply(try anfrage.der()), answering: anfrage)
    }
}
