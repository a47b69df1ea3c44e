// SPDX-License-Identifier: EUPL-1.2
public import MimeStructure

extension ProtectedMessage {
    /// The message as its composer wrote it, for readers behind the one who took the layers off: fields of mail systems
    /// and list managers from outside, then the protected header, then the body. Bytes are cut and joined; only marks
    /// and repetitions of header protection go. Signatures over the payload are not kept by it.
    /// - Parameters:
    ///   - received: the message as it came, whose header was read as `outer`.
    ///   - bytes: the payload that was read.
    public func restored(
        from received: [UInt8], payload bytes: [UInt8], limits: MimeLimits = MimeLimits()
    ) throws(MimeError) -> [UInt8] {
        var inner = Array(bytes[content.range])
        if case .standard = scheme, isEncrypted {
            inner = try LegacyDisplay.removed(from: inner, root: MimePart.read(inner, limits: limits), limits: limits)
        } else if scheme == .draft, isEncrypted {
            inner = try LegacyDisplay.withoutDraftPart(inner, root: MimePart.read(inner, limits: limits), limits: limits)
        }
        // Only mail systems on the way may speak in their names, not whoever composed the message. Without protection
        // what the payload says beside its structure is nothing (RFC 9788 §4.1).
        let cleaned = try RawMessage(inner, limits: limits).removing { field in
            switch FieldKind(field.key) {
            case .trace, .outerCopy: true
            case .structural: false
            case .list, .bcc, .message: scheme == .none
            }
        }
        var front: [UInt8] = []
        let names = Set(cleaned.header.fields.map(\.key))
        for field in outer.fields where isKept(field, beside: names) {
            front += received[field.range]
            if front.last != 0x0A { front += [0x0D, 0x0A] }
        }
        if !names.contains("mime-version") { front += Array("MIME-Version: 1.0\r\n".utf8) }
        // A body without an empty line before it would become part of the header.
        if cleaned.header.fields.isEmpty, cleaned.header.ending != .emptyLine { front += [0x0D, 0x0A] }
        return front + cleaned.bytes[cleaned.header.range.lowerBound...]
    }

    private func isKept(_ field: HeaderField, beside inner: Set<String>) -> Bool {
        switch FieldKind(field.key) {
        case .trace: true
        case .list: !inner.contains(field.key)
        case .structural, .outerCopy: false
        case .bcc, .message:
            switch scheme {
            case .none: true
            case .draft: !inner.contains(field.key)
            case .standard, .wrapped: false
            }
        }
    }
}
