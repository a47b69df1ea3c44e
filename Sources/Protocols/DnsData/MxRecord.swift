// SPDX-License-Identifier: EUPL-1.2

/// A host that takes mail for a domain (RFC 1035 §3.3.9). `host` is empty in a null MX: the domain takes none (RFC 7505).
public struct MxRecord: Hashable, Sendable {
    public let preference: UInt16
    public let host: String

    public init(preference: UInt16, host: String) {
        self.preference = preference
        self.host = host
    }

    public init(rdata: [UInt8]) throws(DnsDataError) {
        guard rdata.count >= 3 else { throw .cutOff }
        let (host, rest) = try DnsName.read(rdata[2...])
        guard rest.isEmpty else { throw .wrongLength }
        self.init(preference: UInt16(rdata[0]) << 8 | UInt16(rdata[1]), host: host)
    }
}
