// SPDX-License-Identifier: EUPL-1.2
internal import MimeStructure

/// The MIME of RFC 8551. What is made begins with MIME-Version and can stand behind the fields of a message.
public enum Smime {
    /// `multipart/signed` (§3.5.3).
    /// - Parameters:
    ///   - entity: the bytes that were signed, with their header; they stand in the result as they are.
    ///   - p7s: the SignedData without content, as DER.
    ///   - micalg: such as `sha-256`; several with commas.
    public static func multipartSigned(
        _ entity: [UInt8], p7s: [UInt8], micalg: String, boundary: String
    ) throws(LayerBuildError) -> [UInt8] {
        let frame = try signedFrame(around: entity, micalg: micalg, boundary: boundary)
        return frame.before + entity + frame.between + TransferEncoder.base64(p7s[...]) + frame.after
    }

    /// The bytes of a `multipart/signed` before the signed entity, between it and the signature in base64, and behind that.
    /// - Parameter isSevenBit: whether it is known already that the entity is 7bit (`SevenBit`); else it is looked at.
    public static func signedFrame(
        around entity: [UInt8], isSevenBit: Bool = false, micalg: String, boundary: String
    ) throws(LayerBuildError) -> (before: [UInt8], between: [UInt8], after: [UInt8]) {
        try EntityBuilder.check(micalg: micalg)
        var builder = try EntityBuilder(boundary: boundary)
        builder.text(
            "MIME-Version: 1.0", "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\";",
            " micalg=\"\(micalg)\";", " boundary=\"\(boundary)\"", "")
        try builder.begin(before: entity, isSevenBit: isSevenBit)
        let before = builder.take()
        builder.end()
        try builder.begin(before: [])
        builder.text(
            "Content-Type: application/pkcs7-signature; name=\"smime.p7s\"", "Content-Transfer-Encoding: base64",
            "Content-Disposition: attachment; filename=\"smime.p7s\"", "")
        let between = builder.take()
        builder.end()
        builder.close()
        return (before, between, builder.take())
    }

    /// `application/pkcs7-mime` (§3.3 to §3.8).
    /// - Parameter der: the CMS ContentInfo.
    public static func pkcs7Mime(_ der: [UInt8], type: SmimeType) -> [UInt8] {
        let name =
            switch type {
            case .enveloped, .authEnveloped, .signed: "smime.p7m"
            case .compressed: "smime.p7z"
            case .certsOnly: "smime.p7c"
            }
        let head =
            "MIME-Version: 1.0\r\nContent-Type: application/pkcs7-mime; smime-type=\(type.rawValue);\r\n name=\"\(name)\"\r\n"
            + "Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"\(name)\"\r\n\r\n"
        return Array(head.utf8) + TransferEncoder.base64(der[...])
    }
}
