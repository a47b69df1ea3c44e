// SPDX-License-Identifier: EUPL-1.2
public import MimeStructure

extension ProtectedMessage {
    /// - Parameters:
    ///   - outer: the header section of the message as it came.
    ///   - payload: what is inside all layers, as it was signed or decrypted.
    ///   - isEncrypted: whether one of the layers encrypts; the payload's own word is not taken for it.
    public static func read(
        outer: MessageHeader, payload: [UInt8], isEncrypted: Bool, limits: MimeLimits = MimeLimits()
    ) throws(MimeError) -> ProtectedMessage {
        let root = try MimePart.read(payload, limits: limits)
        var (scheme, content) = (ProtectionScheme.none, root)
        if let hp = Self.hp(root) {
            scheme = .standard(isMeantConfidential: hp == "cipher")
        } else if let message = try wrapped(root, payload, limits) {
            (scheme, content) = (.wrapped, message)
        } else if root.contentType.text("protected-headers")?.text.lowercased() == "v1" {
            scheme = .draft
        }
        let fields = scheme == .none ? [] : Self.fields(content, outer, scheme, isEncrypted: isEncrypted)
        return ProtectedMessage(
            scheme: scheme, payload: root, content: content, fields: fields, outer: outer,
            fromMismatch: mismatch(fields, outer, scheme),
            legacyDisplay: isEncrypted ? LegacyDisplay.parts(in: root, scheme) : [], isEncrypted: isEncrypted)
    }

    /// RFC 9788 §4.1: at the root of the payload and nowhere else.
    private static func hp(_ part: MimePart) -> String? {
        guard let hp = part.contentType.text("hp")?.text.lowercased(), hp == "clear" || hp == "cipher" else { return nil }
        return hp
    }

    /// RFC 9788 §4.10.1. A message that is a layer of cryptography itself was forwarded, not protected.
    private static func wrapped(_ root: MimePart, _ payload: [UInt8], _ limits: MimeLimits) throws(MimeError) -> MimePart? {
        guard root.mediaType == "message/rfc822", !root.isAmbiguous,
            let message = try root.embeddedMessage(in: payload[...], limits: limits), hp(message) == nil
        else { return nil }
        let layers = [
            "multipart/signed", "multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime",
        ]
        return layers.contains(message.mediaType) ? nil : message
    }

    private static func fields(
        _ content: MimePart, _ outer: MessageHeader, _ scheme: ProtectionScheme, isEncrypted: Bool
    ) -> [ProtectedField] {
        let header = content.header
        var visible: Set<ComparableField> = []
        var canHide = isEncrypted
        switch scheme {
        // RFC 9788 section 10.2: whoever meant no encryption hid nothing.
        case .none, .standard(isMeantConfidential: false): canHide = false
        case .standard(isMeantConfidential: true):
            visible = Set(header.all("hp-outer").compactMap { ComparableField(copy: $0.value) })
        // RFC 9788 section 4.10.2: without copies the outer header itself is the only hint.
        case .wrapped, .draft: visible = Set(outer.fields.map { ComparableField($0.key, $0.value) })
        }
        var result: [ProtectedField] = []
        for field in header.fields {
            switch FieldKind(field.key) {
            case .structural, .outerCopy: continue
            case .trace, .list, .bcc, .message:
                let isHidden = canHide && !visible.contains(ComparableField(field.key, field.value))
                result.append(
                    ProtectedField(
                        name: field.name, key: field.key, value: field.value, range: field.range, isConfidential: isHidden))
            }
        }
        return result
    }

    private static func mismatch(
        _ fields: [ProtectedField], _ outer: MessageHeader, _ scheme: ProtectionScheme
    ) -> FromMismatch? {
        let from = fields.filter { $0.key == "from" }
        if scheme == .none || (scheme == .draft && from.isEmpty) { return nil }
        let inside = from.flatMap { AddressSpecs.read($0.value) }
        let outside = outer.all("from").flatMap { AddressSpecs.read($0.value) }
        return !inside.isEmpty && Set(inside) == Set(outside) ? nil : FromMismatch(inner: inside, outer: outside)
    }
}
