// SPDX-License-Identifier: EUPL-1.2

/// The header section of a message or of a part (RFC 5322 §2.2, RFC 2045 §3): its fields in order, none merged.
public struct MessageHeader: Hashable, Sendable {
    public enum Ending: Hashable, Sendable {
        /// The empty line lies between `range` and `bodyStart`.
        case emptyLine
        /// A line that is no field; mail systems take it as the first of the body, and so is it read here.
        case notAField
        /// No more bytes.
        case end
    }

    public let fields: [HeaderField]
    /// All fields with their line ends, without the empty line. A line of mbox before them does not belong to it.
    public let range: Range<Int>
    public let bodyStart: Int
    public let ending: Ending
    public let doubts: Set<MimeDoubt>

    /// - Parameter bytes: a message or part from its first byte; all ranges are indices of it.
    public init(_ bytes: ArraySlice<UInt8>, limits: MimeLimits = MimeLimits()) throws(MimeError) {
        var reader = HeaderReader(bytes, limits)
        try reader.read()
        fields = reader.fields
        range = reader.start..<reader.end
        bodyStart = reader.bodyStart
        ending = reader.ending
        doubts = reader.doubts.union(Self.duplicates(reader.fields))
    }

    public func all(_ name: String) -> [HeaderField] {
        let key = asciiLowercased(name)
        return fields.filter { $0.key == key }
    }

    public func first(_ name: String) -> HeaderField? {
        let key = asciiLowercased(name)
        return fields.first { $0.key == key }
    }

    /// `nil` also where the field stands more than once, since readers disagree on which one counts.
    public func sole(_ name: String) -> HeaderField? {
        let found = all(name)
        return found.count == 1 ? found[0] : nil
    }

    public func contains(_ name: String) -> Bool { first(name) != nil }

    /// RFC 5322 §3.6, RFC 2045 §3, RFC 2183 §2.
    private static let once: [String: UInt32] = {
        let keys = [
            "date", "from", "sender", "reply-to", "to", "cc", "bcc", "message-id", "in-reply-to", "references", "subject",
            "mime-version", "content-type", "content-transfer-encoding", "content-disposition", "content-id",
            "content-description",
        ]
        return Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, 1 << UInt32($0)) })
    }()

    private static func duplicates(_ fields: [HeaderField]) -> Set<MimeDoubt> {
        var (seen, result) = (UInt32(0), Set<MimeDoubt>())
        for field in fields {
            guard let bit = once[field.key] else { continue }
            if seen & bit != 0 { result.insert(.duplicateField(field.key)) }
            seen |= bit
        }
        return result
    }
}
