// SPDX-License-Identifier: EUPL-1.2
internal import Core
public import Kryptoprotokoll

/// What a certificate says of itself (RFC 5280). Nothing here has been checked against an anchor.
public struct Zertifikatsangaben: Sendable, Hashable {
    public let inhaber: String
    public let aussteller: String
    public let seriennummer: String
    /// Seconds since 1970.
    public let gueltigAb: Int64
    public let gueltigBis: Int64
    /// SHA-256 of the DER, hex.
    public let fingerabdruck: String
    public let verfahren: String
    public let adressen: [String]
    public let darfSignieren: Bool
    public let darfVerschluesseln: Bool
    public let fuerMail: Bool
    public let istStelle: Bool
    public let selbstsigniert: Bool
    public let sperradressen: [String]
    public let ocspadressen: [String]
    public let skid: String?
    public let akid: String?
}

/// The path of a certificate as it was checked for one moment.
public struct Kettenbefund: Sendable, Hashable {
    public let urteil: Kettenurteil
    public let hinweis: String
    /// DER, from the certificate to its anchor; what evidence keeps.
    public let kette: [[UInt8]]
}

public enum Zertifikatszweck: String, Sendable { case signieren, verschluesseln }

extension Kryptodienst {
    public func lies(zertifikat der: [UInt8]) async throws(KryptoError) -> Zertifikatsangaben {
        var satz = Kryptosatz()
        satz.setze(.zertifikat, der)
        let antwort = try await frage(.zertifikatLesen, satz)
        // Bits of OpenSSL: key usage digitalSignature 0x80, nonRepudiation 0x40, keyEncipherment 0x20, keyAgreement 0x08; all of them where the extension is missing.
        let verwendung = antwort.zahl(.verwendung) ?? 0
        // XKU_SMIME 0x4, XKU_ANYEKU 0x100; all bits where the extension is missing.
        let erweitert = antwort.zahl(.erweiterteVerwendung) ?? 0
        return Zertifikatsangaben(
            inhaber: antwort.text(.name) ?? "", aussteller: antwort.text(.aussteller) ?? "",
            seriennummer: antwort.text(.seriennummer) ?? "",
            gueltigAb: antwort.zahl(.gueltigAb) ?? 0, gueltigBis: antwort.zahl(.gueltigBis) ?? 0,
            fingerabdruck: antwort.bytes(.fingerabdruck).map { Hex.text($0) } ?? "", verfahren: antwort.text(.verfahren) ?? "",
            adressen: antwort.texte(.adresse),
            darfSignieren: verwendung & 0xC0 != 0, darfVerschluesseln: verwendung & 0x28 != 0, fuerMail: erweitert & 0x104 != 0,
            istStelle: antwort.ja(.zertifizierungsstelle), selbstsigniert: antwort.ja(.selbstsigniert),
            sperradressen: antwort.texte(.sperradresse), ocspadressen: antwort.texte(.ocspadresse),
            skid: antwort.bytes(.skid).map { Hex.text($0) },
            akid: antwort.bytes(.akid).map { Hex.text($0) })
    }

    /// - Parameter zeit: seconds since 1970 for which the answer holds.
    public func pruefe(
        zertifikat: [UInt8], kette: [[UInt8]], anker: [[UInt8]], sperrlisten: [[UInt8]], zweck: Zertifikatszweck, zeit: Int64
    ) async throws(KryptoError) -> Kettenbefund {
        var satz = Kryptosatz()
        satz.setze(.zertifikat, zertifikat)
        for glied in kette { satz.setze(.kette, glied) }
        for einer in anker { satz.setze(.anker, einer) }
        for liste in sperrlisten { satz.setze(.sperrliste, liste) }
        satz.setze(.verwendung, zweck.rawValue)
        satz.setze(.zeit, zeit)
        let antwort = try await frage(.zertifikatPruefen, satz)
        return Kettenbefund(
            urteil: antwort.text(.urteil).flatMap(Kettenurteil.init(rawValue:)) ?? .sonstiges,
            hinweis: antwort.text(.hinweis) ?? "",
            kette: antwort.alle(.kette))
    }
}
