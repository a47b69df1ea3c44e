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
        try EntityBuilder.check(micalg: micalg)
        var builder = try EntityBuilder(boundary: boundary)
        builder.text(
            "MIME-Version: 1.0", "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\";",
            " micalg=\"\(micalg)\";", " boundary=\"\(boundary)\"", "")
        try builder.part(entity)
        let head =
            "Content-Type: application/pkcs7-signature; name=\"smime.p7s\"\r\nContent-Transfer-Encoding: base64\r\n"
            + "Content-Disposition: attachment; filename=\"smime.p7s\"\r\n\r\n"
        try builder.part(Array(head.utf8) + TransferEncoder.base64(p7s[...]))
        builder.close()
        return builder.bytes
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
