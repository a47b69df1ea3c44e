// SPDX-License-Identifier: EUPL-1.2

/// The TXT record at `_mta-sts.<domain>`: that there is a policy, and which one (RFC 8461 §3.1).
public struct StsRecord: Hashable, Sendable {
    /// Another id says that the policy has changed. 1 to 32 letters and digits.
    public let id: String

    /// The content of the record, to be published.
    public var text: String { "v=STSv1; id=\(id);" }

    public init(id: String) throws(StsError) {
        guard (1...32).contains(id.utf8.count), id.utf8.allSatisfy(Ascii.letterOrDigit) else { throw .id }
        self.id = id
    }

    /// The record among all TXT records at the name, each with its strings joined; `nil` when there is none.
    /// - Throws: `StsError.manyRecords` for more than one, and what is wrong with the only one. All of it means: no policy.
    public static func only(among records: [[UInt8]]) throws(StsError) -> StsRecord? {
        let ours = records.filter { $0.starts(with: "v=STSv1;".utf8) }
        guard let first = ours.first else { return nil }
        guard ours.count == 1 else { throw .manyRecords }
        return try StsRecord(first)
    }

    /// Reads one record. Unknown fields are passed over; of two ids the first one counts.
    public init(_ bytes: [UInt8]) throws(StsError) {
        guard bytes.count <= 4_096 else { throw .tooLarge }
        var fields = bytes.split(separator: 0x3B, omittingEmptySubsequences: false).map(Ascii.trimmed)
        guard fields.removeFirst().elementsEqual("v=STSv1".utf8) else { throw .version }
        // The last semicolon may stand there or not.
        if fields.last?.isEmpty == true { fields.removeLast() }
        var found: String?
        for field in fields {
            guard let equals = field.firstIndex(of: 0x3D), Ascii.isFieldName(field[..<equals]) else { throw .malformed(line: 1) }
            let value = field[(equals + 1)...]
            guard !value.isEmpty, value.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x3D }) else {
                throw .malformed(line: 1)
            }
            if found == nil, field[..<equals].elementsEqual("id".utf8) { found = String(decoding: value, as: UTF8.self) }
        }
        guard let found else { throw .missing("id") }
        try self.init(id: found)
    }
}
