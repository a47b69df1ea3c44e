// SPDX-License-Identifier: EUPL-1.2

/// Public key algorithms (RFC 9580 §9.1), with the size of the key in bits or its curve.
public enum PgpAlgorithm: Hashable, Sendable {
    case rsa(Int), dsa(Int), elgamal(Int)
    case ecdh(PgpCurve), ecdsa(PgpCurve), eddsaLegacy(PgpCurve)
    case x25519, x448, ed25519, ed448
    /// By its number.
    case other(UInt8)

    /// What the algorithm is able to do, whatever the key is meant for.
    public var encrypts: Bool {
        switch self {
        case .rsa, .elgamal, .ecdh, .x25519, .x448: true
        case .dsa, .ecdsa, .eddsaLegacy, .ed25519, .ed448, .other: false
        }
    }

    public var signs: Bool {
        switch self {
        case .rsa, .dsa, .ecdsa, .eddsaLegacy, .ed25519, .ed448: true
        case .elgamal, .ecdh, .x25519, .x448, .other: false
        }
    }
}

/// Curves (RFC 9580 §9.2).
public enum PgpCurve: Hashable, Sendable {
    case p256, p384, p521, brainpoolP256, brainpoolP384, brainpoolP512, ed25519, curve25519
    /// By its identifier in hexadecimal digits.
    case other(String)

    init(_ identifier: ArraySlice<UInt8>) {
        switch Ascii.hex(identifier) {
        case "2A8648CE3D030107": self = .p256
        case "2B81040022": self = .p384
        case "2B81040023": self = .p521
        case "2B2403030208010107": self = .brainpoolP256
        case "2B240303020801010B": self = .brainpoolP384
        case "2B240303020801010D": self = .brainpoolP512
        case "2B06010401DA470F01": self = .ed25519
        case "2B060104019755010501": self = .curve25519
        case let digits: self = .other(digits)
        }
    }
}

extension PgpAlgorithm {
    /// Goes over the public material (RFC 9580 §5.5.5); `nil` for a number whose material is not known.
    init?(_ number: UInt8, _ reader: inout ByteReader) throws(PgpError) {
        switch number {
        case 1, 2, 3: self = .rsa(try Self.integers(2, &reader))
        case 16: self = .elgamal(try Self.integers(3, &reader))
        case 17: self = .dsa(try Self.integers(4, &reader))
        case 18:
            self = .ecdh(try Self.curve(&reader))
            // How the shared secret is derived.
            _ = try reader.take(try reader.number(1))
        case 19: self = .ecdsa(try Self.curve(&reader))
        case 22: self = .eddsaLegacy(try Self.curve(&reader))
        case 25: self = try Self.fixed(.x25519, 32, &reader)
        case 26: self = try Self.fixed(.x448, 56, &reader)
        case 27: self = try Self.fixed(.ed25519, 32, &reader)
        case 28: self = try Self.fixed(.ed448, 57, &reader)
        default: return nil
        }
    }

    private static func integers(_ count: Int, _ reader: inout ByteReader) throws(PgpError) -> Int {
        let bits = try reader.mpi()
        for _ in 1..<count { _ = try reader.mpi() }
        return bits
    }

    private static func curve(_ reader: inout ByteReader) throws(PgpError) -> PgpCurve {
        let length = try reader.number(1)
        // RFC 9580 §9.2: 0 and 255 are reserved.
        guard (1..<255).contains(length) else { throw .malformed }
        let curve = PgpCurve(try reader.take(length))
        _ = try reader.mpi()
        return curve
    }

    private static func fixed(_ algorithm: Self, _ length: Int, _ reader: inout ByteReader) throws(PgpError) -> Self {
        _ = try reader.take(length)
        return algorithm
    }
}
