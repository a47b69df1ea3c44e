// SPDX-License-Identifier: EUPL-1.2

/// Shamir's secret sharing, byte by byte: any `threshold` shares give the secret, fewer say nothing of it (Shamir, CACM 22 (1979) 612).
public enum SecretSharing {
    /// - Parameters:
    ///   - secret: 1 to 1,024 bytes.
    ///   - random: gives that many bytes nobody can guess.
    /// - Returns: shares with the numbers 1 to `count`.
    public static func split<E: Error>(
        _ secret: [UInt8], threshold: Int, count: Int, random: (Int) throws(E) -> [UInt8]
    ) throws(E) -> [Share] {
        precondition((1...1_024).contains(secret.count) && threshold >= 2 && (threshold...255).contains(count))
        // For each byte a polynomial of degree threshold − 1 whose value at 0 is the byte.
        let coefficients = try random(secret.count * (threshold - 1))
        precondition(coefficients.count == secret.count * (threshold - 1))
        return (1...count).map { number in
            let x = UInt8(number)
            let bytes = secret.indices.map { index -> UInt8 in
                var value = UInt8(0)
                for power in stride(from: threshold - 2, through: 0, by: -1) {
                    value = Gf256.product(value ^ coefficients[index * (threshold - 1) + power], x)
                }
                return value ^ secret[index]
            }
            return Share(number: x, bytes: bytes)
        }
    }

    /// The secret, if these are enough shares of one split; otherwise something that only looks like one.
    /// - Throws: where shares cannot belong together.
    public static func combine(_ shares: [Share]) throws(SecretSharingError) -> [UInt8] {
        guard let length = shares.first?.bytes.count, length > 0, shares.allSatisfy({ $0.bytes.count == length }) else {
            throw .mismatch
        }
        guard shares.count >= 2, Set(shares.map(\.number)).count == shares.count, !shares.contains(where: { $0.number == 0 })
        else {
            throw .repeated
        }
        // Lagrange at 0; minus is plus in this field.
        let weights = shares.map { share in
            shares.filter { $0.number != share.number }.reduce(UInt8(1)) { weight, other in
                Gf256.product(weight, Gf256.product(other.number, Gf256.inverse(other.number ^ share.number)))
            }
        }
        return (0..<length).map { index in
            zip(shares, weights).reduce(UInt8(0)) { sum, pair in sum ^ Gf256.product(pair.0.bytes[index], pair.1) }
        }
    }
}

/// One point of the polynomials.
public struct Share: Sendable, Hashable {
    /// 1 to 255.
    public let number: UInt8
    public let bytes: [UInt8]

    public init(number: UInt8, bytes: [UInt8]) {
        self.number = number
        self.bytes = bytes
    }
}

public enum SecretSharingError: Error, Hashable, Sendable {
    /// Lengths differ, or there is nothing.
    case mismatch
    /// Fewer than two different shares.
    case repeated
}
