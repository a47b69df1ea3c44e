// SPDX-License-Identifier: EUPL-1.2

/// A domain name as it stands in the data of a record: labels with their lengths, not compressed (RFC 1035 §3.1).
public enum DnsName {
    /// Reads one name from the beginning of `bytes`.
    ///
    /// - Returns: the name in small letters without the full stop at its end (`""` for the root), and what follows it. Bytes other than
    ///   letters, digits, `-` and `_` are refused: what is asked for here are hosts.
    public static func read(_ bytes: ArraySlice<UInt8>) throws(DnsDataError) -> (name: String, rest: ArraySlice<UInt8>) {
        var (labels, rest, length) = ([String](), bytes, 1)
        while true {
            guard let count = rest.first else { throw .cutOff }
            rest = rest.dropFirst()
            if count == 0 { return (labels.joined(separator: "."), rest) }
            guard count < 64 else { throw .compressed }
            length += Int(count) + 1
            guard length <= 255, rest.count >= count else { throw .cutOff }
            let label = rest.prefix(Int(count))
            guard label.allSatisfy(mayStand) else { throw .notAHost }
            labels.append(String(decoding: label.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }, as: UTF8.self))
            rest = rest.dropFirst(Int(count))
        }
    }

    private static func mayStand(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
            || byte == 0x5F
    }
}

public enum DnsDataError: Error, Hashable, Sendable {
    case cutOff
    case compressed
    case notAHost
    case wrongLength
}
