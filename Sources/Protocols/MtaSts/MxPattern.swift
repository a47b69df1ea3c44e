// SPDX-License-Identifier: EUPL-1.2

/// A name of mail exchangers that a policy allows (RFC 8461 §4.1): a host, or `*.` for exactly one label before it.
public struct MxPattern: Hashable, Sendable, CustomStringConvertible {
    public let wildcard: Bool
    /// In small letters, without the asterisk.
    public let domain: String

    public var description: String { wildcard ? "*.\(domain)" : domain }

    public init(_ text: String) throws(StsError) { try self.init(Array(text.utf8)[...]) }

    init(_ bytes: ArraySlice<UInt8>) throws(StsError) {
        wildcard = bytes.starts(with: [0x2A, 0x2E])
        let name = wildcard ? bytes.dropFirst(2) : bytes
        // The dot of the root belongs into zone files, not into a policy.
        guard name.last != 0x2E, let domain = HostName.normal(name) else { throw .mx }
        self.domain = domain
    }

    /// - Parameter host: in small letters, without the dot of the root.
    func matches(_ host: String) -> Bool {
        guard wildcard else { return host == domain }
        guard let dot = host.firstIndex(of: ".") else { return false }
        return host[host.index(after: dot)...] == domain
    }
}
