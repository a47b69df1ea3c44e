// SPDX-License-Identifier: EUPL-1.2
internal import MimeStructure

struct ProtectionWriter {
    let message: [UInt8]
    let header: MessageHeader
    let hp: String
    /// `nil` without encryption.
    let policy: ConfidentialityPolicy?
    let limits: MimeLimits

    init(
        _ message: [UInt8], _ header: MessageHeader? = nil, hp: String, policy: ConfidentialityPolicy?, _ limits: MimeLimits
    ) throws(HeaderProtectionError) {
        let header = if let header { header } else { try Self.read(message, limits) }
        if let doubt = header.doubts.first(where: { Self.forbids($0) }) { throw .doubtful(doubt) }
        guard !LineReport(message[header.range]).hasBareLineEnd else { throw .lineEnds }
        (self.message, self.header, self.hp, self.policy, self.limits) = (message, header, hp, policy, limits)
    }

    private static func read(_ message: [UInt8], _ limits: MimeLimits) throws(HeaderProtectionError) -> MessageHeader {
        do { return try MessageHeader(message[...], limits: limits) } catch { throw .mime(error) }
    }

    private static func forbids(_ doubt: MimeDoubt) -> Bool {
        switch doubt {
        case .duplicateField(let name): ["from", "subject", "date", "message-id"].contains(name) || doubt.isStructural
        case .mboxLine: true
        default: doubt.isStructural
        }
    }

    /// RFC 9788 §5.2.1, steps 3 to 5.
    func write() throws(HeaderProtectionError) -> HeaderProtector.Protected {
        var (inner, outer, copies, confidential) = ([UInt8](), [UInt8](), [UInt8](), [String]())
        for field in header.fields {
            let bytes = line(field)
            switch FieldKind(field.key) {
            case .trace: outer += bytes
            case .bcc, .outerCopy: break
            case .structural: inner += field.key == "content-type" ? try contentType(field.value) : bytes
            case .message, .list:
                inner += bytes
                let outside = try outside(field, bytes)
                if outside?.value != field.value { confidential.append(field.name) }
                guard let outside else { continue }
                outer += outside.bytes
                if policy != nil { copies += try Self.field("HP-Outer", Array("\(field.name): ".utf8) + outside.value) }
            }
        }
        if !header.contains("content-type") { inner += try contentType(Array("text/plain; charset=\"us-ascii\"".utf8)) }
        return HeaderProtector.Protected(
            payload: inner + copies + [0x0D, 0x0A] + message[header.bodyStart...], outerFields: outer, confidential: confidential)
    }

    private func outside(_ field: HeaderField, _ bytes: [UInt8]) throws(HeaderProtectionError) -> (
        bytes: [UInt8], value: [UInt8]
    )? {
        switch policy?.outside(field) ?? .same {
        case .same: return (bytes, field.value)
        case .nothing: return nil
        case .text(let text):
            let value: [UInt8]
            do { value = try EncodedWordWriter.value(text) } catch { throw .mime(error) }
            return (try Self.field(field.name, value), value)
        }
    }

    private func contentType(_ value: [UInt8]) throws(HeaderProtectionError) -> [UInt8] {
        // What an earlier composer said of its own protection no longer holds.
        let old: Set<String> = ["hp", "protected-headers"]
        guard let value = ParameterizedValue(value).rewritten(removing: old, adding: ["hp": hp]) else {
            throw .contentTypeUnreadable
        }
        return try Self.field("Content-Type", value)
    }

    /// The last field of a message without a body may lack its line end.
    private func line(_ field: HeaderField) -> [UInt8] {
        let bytes = Array(message[field.range])
        return bytes.last == 0x0A ? bytes : bytes + [0x0D, 0x0A]
    }

    static func field(_ name: String, _ value: [UInt8]) throws(HeaderProtectionError) -> [UInt8] {
        do { return try HeaderWriter.field(name, value) } catch { throw .mime(error) }
    }
}
