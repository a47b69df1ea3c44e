// SPDX-License-Identifier: EUPL-1.2
internal import MimeStructure

/// Tells from its header, and from its parts, whether a part is a layer.
struct LayerDetection {
    let bytes: ArraySlice<UInt8>
    let limits: LayerLimits

    /// `nil`: no layer. Inline OpenPGP is looked for elsewhere.
    func kind(of part: MimePart) -> CryptoLayer.Kind? {
        let kind: CryptoLayer.Kind
        switch part.mediaType {
        case "multipart/signed": kind = signed(part)
        case "multipart/encrypted": kind = encrypted(part)
        case "multipart/mixed":
            guard let data = mangled(part) else { return nil }
            kind = .pgpEncrypted(data)
        default:
            guard let object = smime(part) else { return nil }
            kind = .smime(object)
        }
        return part.isAmbiguous ? .broken(.ambiguous) : kind
    }

    /// RFC 8551 §3.2, §3.10. Outlook and gateways rename the type and keep the file name.
    private func smime(_ part: MimePart) -> SmimeObject? {
        let suffix = part.fileName.map { asciiLowercased($0.utf8.suffix(4)) }
        if part.mediaType == "application/pkcs7-mime" || part.mediaType == "application/x-pkcs7-mime" {
            let told = part.contentType.text("smime-type").map { asciiLowercased($0.text.utf8) }
            let type = SmimeType.allCases.first { asciiLowercased($0.rawValue.utf8) == told }
            return SmimeObject(type: type ?? (told == nil ? Self.types[suffix ?? ""] : nil), evidence: .mediaType)
        }
        guard let suffix, [".p7m", ".p7c", ".p7z"].contains(suffix), !part.isMultipart, !part.mediaType.hasPrefix("message/")
        else {
            return nil
        }
        return SmimeObject(type: Self.types[suffix], evidence: .fileName)
    }

    /// RFC 8551 §3.2.1; .p7m says no more than that it is one.
    private static let types: [String: SmimeType] = [".p7c": .certsOnly, ".p7z": .compressed]

    /// RFC 1847 §2.1: two parts, the second of the announced type.
    private func signed(_ part: MimePart) -> CryptoLayer.Kind {
        let format: DetachedSignature.Format
        switch announced(part) {
        case "application/pkcs7-signature", "application/x-pkcs7-signature": format = .smime
        case "application/pgp-signature": format = .openPgp
        default: return .broken(.protocolUnknown)
        }
        guard part.children.count == 2 else { return .broken(.notTwoParts) }
        let signature = part.children[1]
        let types =
            format == .smime
            ? ["application/pkcs7-signature", "application/x-pkcs7-signature"] : ["application/pgp-signature"]
        guard types.contains(signature.mediaType) else { return .broken(.partMismatch) }
        guard !signature.isAmbiguous else { return .broken(.ambiguous) }
        let micalg = (part.contentType.text("micalg")?.text ?? "").split(separator: ",").map {
            asciiLowercased($0.utf8.filter { $0 > 0x20 })
        }
        return .signed(
            DetachedSignature(format: format, signed: part.children[0].range, signature: signature, micalg: micalg))
    }

    /// RFC 3156 §4.
    private func encrypted(_ part: MimePart) -> CryptoLayer.Kind {
        guard announced(part) == "application/pgp-encrypted" else { return .broken(.protocolUnknown) }
        guard part.children.count == 2 else { return .broken(.notTwoParts) }
        let (version, data) = (part.children[0], part.children[1])
        guard version.mediaType == "application/pgp-encrypted", data.mediaType == "application/octet-stream" else {
            return .broken(.partMismatch)
        }
        guard !version.isAmbiguous, !data.isAmbiguous else { return .broken(.ambiguous) }
        return saysVersionOne(version) ? .pgpEncrypted(data) : .broken(.versionMissing)
    }

    /// What some mail servers, Exchange among them, make of PGP/MIME: a mixed multipart with an empty text in front
    /// (draft-dkg-openpgp-pgpmime-message-mangling, "mixed up"). Nothing foreign stands in it.
    private func mangled(_ part: MimePart) -> MimePart? {
        guard part.children.count == 3, !part.children.contains(where: \.isAmbiguous) else { return nil }
        let (text, version, data) = (part.children[0], part.children[1], part.children[2])
        guard text.mediaType == "text/plain", bytes[text.body].allSatisfy({ $0 <= 0x20 }),
            version.mediaType == "application/pgp-encrypted", data.mediaType == "application/octet-stream",
            saysVersionOne(version)
        else { return nil }
        return data
    }

    private func saysVersionOne(_ part: MimePart) -> Bool {
        guard part.body.count <= 1024, let content = try? part.content(of: bytes, limits: limits.mime) else { return false }
        return content.bytes.split(separator: 0x0A).contains { asciiLowercased($0.filter { $0 > 0x20 }) == "version:1" }
    }

    private func announced(_ part: MimePart) -> String {
        asciiLowercased((part.contentType.text("protocol")?.text ?? "").utf8)
    }
}
