// SPDX-License-Identifier: EUPL-1.2

/// The names that a certificate may bear when its authority is named by DANE-TA (RFC 7672 §3.2.2).
public struct DaneNames: Hashable, Sendable {
    /// In small letters, each once.
    public let all: [String]

    /// What is no host name is left out.
    /// - Parameters:
    ///   - tlsaBase: the host whose TLSA records are used.
    ///   - mxHost: the host as MX names it, when an alias led from it to `tlsaBase`.
    ///   - nextHop: the domain of the recipients, when its MX records came with DNSSEC.
    ///   - expandedNextHop: where aliases led from that domain.
    public init(tlsaBase: String, mxHost: String? = nil, nextHop: String? = nil, expandedNextHop: String? = nil) {
        var names: [String] = []
        for name in [tlsaBase, mxHost, nextHop, expandedNextHop].compactMap({ $0.flatMap(TlsaName.normal) })
        where !names.contains(name) {
            names.append(name)
        }
        all = names
    }

    /// Whether one of the names stands in a certificate.
    /// - Parameter presented: the dNSName entries of its subjectAltName. An asterisk counts as the whole first label only
    ///   (RFC 7672 §3.2.3).
    public func match(_ presented: [String]) -> Bool {
        presented.contains { entry in all.contains { Self.matches(entry, $0) } }
    }

    private static func matches(_ presented: String, _ name: String) -> Bool {
        guard presented.utf8.starts(with: "*.".utf8) else { return TlsaName.normal(presented) == name }
        guard let rest = TlsaName.normal(String(presented.dropFirst(2))), let dot = name.firstIndex(of: ".") else { return false }
        return name[name.index(after: dot)...] == rest
    }
}
