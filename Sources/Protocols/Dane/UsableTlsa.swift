// SPDX-License-Identifier: EUPL-1.2

/// Whom a record names (RFC 7671 §5). SMTP knows no other usages: PKIX-TA and PKIX-EE are unusable (RFC 7672 §3.1.3).
public enum TlsaUsage: UInt8, Hashable, Sendable, CaseIterable {
    /// DANE-TA(2): an authority that stands above the server.
    case trustAnchor = 2
    /// DANE-EE(3): the server itself.
    case endEntity = 3
}

/// What of a certificate is compared (RFC 6698 §2.1.2).
public enum TlsaSelector: UInt8, Hashable, Sendable, CaseIterable {
    case certificate = 0
    case publicKey = 1
}

/// How it is compared (RFC 6698 §2.1.3).
public enum TlsaMatching: UInt8, Hashable, Sendable, CaseIterable {
    case exact = 0
    case sha256 = 1
    case sha512 = 2
}

/// A record that SMTP can do something with.
public struct UsableTlsa: Hashable, Sendable {
    public let usage: TlsaUsage
    public let selector: TlsaSelector
    public let matching: TlsaMatching
    public let data: [UInt8]

    /// `nil` for usages, selectors and ways of comparing that SMTP does not know and for data that cannot be right
    /// (RFC 7672 §3.1, RFC 7671 §10.1.1).
    public init?(_ record: TlsaRecord) {
        guard let usage = TlsaUsage(rawValue: record.usage), let selector = TlsaSelector(rawValue: record.selector),
            let matching = TlsaMatching(rawValue: record.matching)
        else { return nil }
        switch matching {
        case .exact: guard Self.isSequence(record.data) else { return nil }
        case .sha256: guard record.data.count == 32 else { return nil }
        case .sha512: guard record.data.count == 64 else { return nil }
        }
        self.usage = usage
        self.selector = selector
        self.matching = matching
        data = record.data
    }

    /// Those to be used: where one usage and selector has both hashes, the weaker one is left aside (RFC 7671 §9).
    static func among(_ records: [TlsaRecord]) -> [UsableTlsa] {
        let usable = records.compactMap(UsableTlsa.init)
        let strong = Set(usable.filter { $0.matching == .sha512 }.map { [$0.usage.rawValue, $0.selector.rawValue] })
        return usable.filter { $0.matching != .sha256 || !strong.contains([$0.usage.rawValue, $0.selector.rawValue]) }
    }

    /// Certificates and public keys are SEQUENCEs of DER that fill the data exactly.
    private static func isSequence(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 2, bytes[0] == 0x30 else { return false }
        let first = Int(bytes[1])
        if first < 0x80 { return bytes.count == 2 + first }
        let digits = first & 0x7F
        guard (1...3).contains(digits), bytes.count >= 2 + digits else { return false }
        let length = bytes[2..<2 + digits].reduce(0) { $0 << 8 | Int($1) }
        return bytes.count == 2 + digits + length
    }
}
