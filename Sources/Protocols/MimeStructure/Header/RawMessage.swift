// SPDX-License-Identifier: EUPL-1.2

/// A message whose header is changed by cutting and inserting: fields that are not meant and the whole body stay the
/// same bytes, so signatures over them stay valid.
public struct RawMessage: Hashable, Sendable {
    public let bytes: [UInt8]
    public let header: MessageHeader
    private let limits: MimeLimits

    public init(_ bytes: [UInt8], limits: MimeLimits = MimeLimits()) throws(MimeError) {
        self.bytes = bytes
        self.limits = limits
        header = try MessageHeader(bytes[...], limits: limits)
    }

    public var body: ArraySlice<UInt8> { bytes[header.bodyStart...] }

    public func removing(where unwanted: (HeaderField) -> Bool) throws(MimeError) -> RawMessage {
        var splice = ByteSplice()
        var left = 0
        for field in header.fields {
            if unwanted(field) { splice.remove(field.range) } else { left += 1 }
        }
        if splice.isEmpty { return self }
        if left == 0 { separate(&splice) }
        return try applying(splice)
    }

    /// Every field of these names goes.
    public func removing(_ names: String...) throws(MimeError) -> RawMessage {
        let keys = Set(names.map { asciiLowercased($0) })
        return try removing { keys.contains($0.key) }
    }

    /// - Parameter fields: whole fields as `HeaderWriter` makes them; anything else throws `invalidFieldValue`.
    public func prepending(_ fields: [UInt8]) throws(MimeError) -> RawMessage {
        try Self.check(fields)
        var splice = ByteSplice()
        let start = header.range.lowerBound
        // A line of mbox may be all there is, without its end.
        if start > 0, bytes[start - 1] != 0x0A { splice.insert([0x0D, 0x0A], at: start) }
        splice.insert(fields, at: start)
        if header.fields.isEmpty { separate(&splice) }
        return try applying(splice)
    }

    /// The field takes the place of the first of its name, the others of that name go. Without one it comes first of all.
    public func replacing(_ name: String, with field: [UInt8]) throws(MimeError) -> RawMessage {
        let old = header.all(name)
        guard let first = old.first else { return try prepending(field) }
        try Self.check(field)
        var splice = ByteSplice()
        splice.replace(first.range, with: field)
        for other in old.dropFirst() { splice.remove(other.range) }
        return try applying(splice)
    }

    /// A body that begins without an empty line would otherwise become part of the changed header.
    private func separate(_ splice: inout ByteSplice) {
        if header.ending == .notAField { splice.insert([0x0D, 0x0A], at: header.bodyStart) }
    }

    private func applying(_ splice: ByteSplice) throws(MimeError) -> RawMessage {
        try RawMessage(splice.applied(to: bytes[...]), limits: limits)
    }

    private static func check(_ fields: [UInt8]) throws(MimeError) {
        let read = try MessageHeader(fields[...])
        guard !read.fields.isEmpty, read.ending == .end, read.range == fields.indices, read.doubts.isEmpty,
            fields.suffix(2) == [0x0D, 0x0A]
        else { throw .invalidFieldValue }
    }
}
