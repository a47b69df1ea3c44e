// SPDX-License-Identifier: EUPL-1.2
internal import MimeStructure

/// The MIME of RFC 3156. What is made begins with MIME-Version and can stand behind the fields of a message.
public enum PgpMime {
    /// `multipart/encrypted` (§4).
    /// - Parameters:
    ///   - armor: the OpenPGP message in ASCII armor.
    ///   - boundary: one no content can hold, by chance and not by guess.
    public static func encrypted(_ armor: [UInt8], boundary: String) throws(LayerBuildError) -> [UInt8] {
        var builder = try EntityBuilder(boundary: boundary)
        builder.text(
            "MIME-Version: 1.0", "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\";",
            " boundary=\"\(boundary)\"", "")
        try builder.part(
            Array("Content-Type: application/pgp-encrypted\r\nContent-Description: PGP/MIME version\r\n\r\nVersion: 1\r\n".utf8))
        let head =
            "Content-Type: application/octet-stream; name=\"encrypted.asc\"\r\n"
            + "Content-Disposition: inline; filename=\"encrypted.asc\"\r\n\r\n"
        try builder.part(Array(head.utf8) + armor)
        builder.close()
        return builder.bytes
    }

    /// `multipart/signed` (§5).
    /// - Parameters:
    ///   - entity: the bytes that were signed, with their header; they stand in the result as they are.
    ///   - signature: detached, in ASCII armor.
    ///   - micalg: such as `pgp-sha256`.
    public static func signed(
        _ entity: [UInt8], signature: [UInt8], micalg: String, boundary: String
    ) throws(LayerBuildError) -> [UInt8] {
        try EntityBuilder.check(micalg: micalg)
        var builder = try EntityBuilder(boundary: boundary)
        builder.text(
            "MIME-Version: 1.0", "Content-Type: multipart/signed; protocol=\"application/pgp-signature\";",
            " micalg=\(micalg);", " boundary=\"\(boundary)\"", "")
        try builder.part(entity)
        let head =
            "Content-Type: application/pgp-signature; name=\"signature.asc\"\r\n"
            + "Content-Disposition: attachment; filename=\"signature.asc\"\r\n\r\n"
        try builder.part(Array(head.utf8) + signature)
        builder.close()
        return builder.bytes
    }
}
