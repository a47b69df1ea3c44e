// SPDX-License-Identifier: EUPL-1.2

/// The text of a TXT record (RFC 1035 §3.3.14): its strings put together without anything between, as SPF, DKIM and DMARC read it.
public enum TxtRecord {
    public static func text(rdata: [UInt8]) throws(DnsDataError) -> String {
        var (bytes, rest) = ([UInt8](), rdata[...])
        while let count = rest.first {
            rest = rest.dropFirst()
            guard rest.count >= count else { throw .cutOff }
            bytes += rest.prefix(Int(count))
            rest = rest.dropFirst(Int(count))
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
