// SPDX-License-Identifier: EUPL-1.2
internal import MimeStructure

/// Whether what comes out of a layer is a MIME entity. Changed ciphertext without integrity destroys blocks of the plaintext, and the
/// first of them is the header (mail facts §11.3).
enum Klartext {
    /// - Parameter streng: the layer proves nothing itself, so nothing odd is let pass (CBC).
    /// - Returns: the entity, if it is one.
    static func mime(_ bytes: [UInt8], streng: Bool, _ grenzen: MimeLimits) throws(MimeError) -> MimePart? {
        let wurzel = try MimePart.read(bytes, limits: grenzen)
        let kopf = wurzel.header
        if kopf.doubts.contains(.nulByte) { return nil }
        guard streng else { return wurzel }
        let istOrdentlich =
            kopf.contains("content-type") && kopf.ending == .emptyLine && kopf.range.lowerBound == 0 && !wurzel.isAmbiguous
            && bytes[kopf.range].allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
            && String(validating: bytes[kopf.range], as: UTF8.self) != nil
        return istOrdentlich ? wurzel : nil
    }
}
