// SPDX-License-Identifier: EUPL-1.2
internal import Asn1

/// Hash algorithms that time stamps and evidence records may use here. Which of them is still good enough is data elsewhere.
public enum DigestAlgorithm: String, Hashable, Sendable, CaseIterable {
    case sha256, sha384, sha512

    public var oid: String {
        switch self {
        case .sha256: "2.16.840.1.101.3.4.2.1"
        case .sha384: "2.16.840.1.101.3.4.2.2"
        case .sha512: "2.16.840.1.101.3.4.2.3"
        }
    }

    public var length: Int {
        switch self {
        case .sha256: 32
        case .sha384: 48
        case .sha512: 64
        }
    }

    /// As people write it, such as SHA-256.
    public var name: String { "SHA-" + rawValue.dropFirst(3) }

    public init?(oid: String) {
        guard let found = Self.allCases.first(where: { $0.oid == oid }) else { return nil }
        self = found
    }
}
