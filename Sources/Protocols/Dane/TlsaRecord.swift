// SPDX-License-Identifier: EUPL-1.2

/// The data of a TLSA record as it came, whether it can be used or not (RFC 6698 §2.1).
public struct TlsaRecord: Hashable, Sendable {
    public let usage: UInt8
    public let selector: UInt8
    public let matching: UInt8
    /// A certificate, a public key or a hash of one of them.
    public let data: [UInt8]

    public init(usage: UInt8, selector: UInt8, matching: UInt8, data: [UInt8]) {
        self.usage = usage
        self.selector = selector
        self.matching = matching
        self.data = data
    }

    /// - Parameter rdata: as the name service delivers it.
    public init(rdata: [UInt8]) throws(DaneError) {
        guard rdata.count > 3 else { throw .tooShort }
        // The length of a record is written with 16 bits.
        guard rdata.count <= 0xFFFF else { throw .tooLarge }
        self.init(usage: rdata[0], selector: rdata[1], matching: rdata[2], data: Array(rdata[3...]))
    }

    public var rdata: [UInt8] { [usage, selector, matching] + data }

    /// As zone files and reports write it (RFC 6698 §2.2), such as `3 1 1 0d6f…`.
    public var text: String { "\(usage) \(selector) \(matching) \(Self.hex(data))" }

    /// The record for an own server: its public key as SHA-256, so that it outlives renewed certificates (RFC 7672 §3.1.1).
    /// - Parameter hash: SHA-256 of the SubjectPublicKeyInfo.
    public static func own(publicKeySha256 hash: [UInt8]) throws(DaneError) -> TlsaRecord {
        guard hash.count == 32 else { throw .hashLength }
        return TlsaRecord(usage: 3, selector: 1, matching: 1, data: hash)
    }

    /// The line for a zone file, with the name from its root on.
    public func zoneLine(port: UInt16, host: String) throws(DaneError) -> String {
        guard let name = TlsaName.text(port: port, host: host) else { throw .name }
        return "\(name). IN TLSA \(text)"
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
