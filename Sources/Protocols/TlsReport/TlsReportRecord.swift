// SPDX-License-Identifier: EUPL-1.2

/// The TXT record at `_smtp._tls.<domain>`: where reports on the domain go (RFC 8460 §3).
public struct TlsReportRecord: Hashable, Sendable {
    /// The name of the record in front of the domain.
    public static let label = "_smtp._tls"

    /// `mailto:` and `https:` addresses as they stand, in the order of the record; never empty.
    public let destinations: [String]

    public var text: String { "v=TLSRPTv1; rua=\(destinations.joined(separator: ","))" }

    /// - Throws: `TlsReportError.unsafe` for an address of another kind or with characters that a record cannot hold.
    public init(destinations: [String]) throws(TlsReportError) {
        guard !destinations.isEmpty else { throw .field("rua") }
        guard destinations.count <= 100 else { throw .tooLarge }
        for destination in destinations {
            let small = destination.lowercased()
            guard small.hasPrefix("mailto:") || small.hasPrefix("https://"), destination.utf8.count > 8,
                destination.utf8.allSatisfy({ (0x21...0x7E).contains($0) && ![0x21, 0x2C, 0x3B].contains($0) })
            else { throw .unsafe(destination) }
        }
        self.destinations = destinations
    }

    /// The record among all TXT records at the name, each with its strings joined; `nil` when there is none.
    /// - Throws: `TlsReportError.manyRecords` for more than one, and what is wrong with the only one. Nobody gets a report then.
    public static func only(among records: [[UInt8]]) throws(TlsReportError) -> TlsReportRecord? {
        let ours = records.filter { $0.starts(with: "v=TLSRPTv1;".utf8) }
        guard let first = ours.first else { return nil }
        guard ours.count == 1 else { throw .manyRecords }
        return try TlsReportRecord(first)
    }

    /// Reads one record. Addresses of other kinds are passed over as long as one of a known kind is left.
    public init(_ bytes: [UInt8]) throws(TlsReportError) {
        guard bytes.count <= 4_096 else { throw .tooLarge }
        var fields = bytes.split(separator: 0x3B).map(Self.trimmed)
        guard !fields.isEmpty, fields.removeFirst() == "v=TLSRPTv1" else { throw .malformed }
        guard let addresses = fields.first(where: { $0.hasPrefix("rua=") })?.dropFirst(4) else { throw .field("rua") }
        let known = addresses.split(separator: ",").map { Self.trimmed(Array($0.utf8)[...]) }
            .filter { (try? TlsReportRecord(destinations: [$0])) != nil }
        try self.init(destinations: known)
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        var rest = bytes
        while let first = rest.first, first == 0x20 || first == 0x09 { rest.removeFirst() }
        while let last = rest.last, last == 0x20 || last == 0x09 { rest.removeLast() }
        return String(decoding: rest, as: UTF8.self)
    }
}
