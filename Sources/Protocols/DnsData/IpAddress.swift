// SPDX-License-Identifier: EUPL-1.2

/// The data of an A or AAAA record (RFC 1035 §3.4.1, RFC 3596 §2.2): four or sixteen bytes.
public struct IpAddress: Hashable, Sendable, CustomStringConvertible {
    public let bytes: [UInt8]

    public init(rdata: [UInt8]) throws(DnsDataError) {
        guard rdata.count == 4 || rdata.count == 16 else { throw .wrongLength }
        bytes = rdata
    }

    public var isVersion6: Bool { bytes.count == 16 }

    /// Four numbers, or eight groups in full: what sockets take, not what people like to read.
    public var description: String {
        if !isVersion6 { return bytes.map(String.init).joined(separator: ".") }
        return stride(from: 0, to: 16, by: 2).map { String(UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]), radix: 16) }.joined(
            separator: ":")
    }
}
