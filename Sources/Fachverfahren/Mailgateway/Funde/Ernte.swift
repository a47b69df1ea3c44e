// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Crypto
internal import Mailrichtlinie
internal import Mailschutz
internal import MimeStructure
internal import OpenPgp

/// Finds what a message brings of its sender's keys (mail facts §§8.5, 10.3, 12.1).
struct Ernte: Sendable {
    /// Attached keys of one message.
    private static let anhaengeHoechstens = 3

    /// Whether others vouch for the address in From: DMARC, or a valid signature.
    enum Absender: Sendable, Hashable { case bestaetigt, unbekannt, gefaelscht }

    let von: Mailadresse
    let nachricht: NachrichtID
    let absender: Absender

    /// - Parameter inhalt: as it is delivered.
    func callAsFunction(_ inhalt: [UInt8], _ befund: Oeffnungsbefund) throws(MimeError) -> [Schluesselfund] {
        let signatur = signaturfund(befund).map { [$0] } ?? []
        // Whoever changes an encryption unnoticed, or writes in somebody's name, brings keys of his own.
        guard befund.unversehrt, absender != .gefaelscht else { return signatur }
        let beleg = befund.signatur == .gueltig ? Absender.bestaetigt : absender
        return try signatur + (autocrypt(inhalt, beleg).map { [$0] } ?? []) + anhaenge(inhalt, beleg)
    }

    /// The certificate under which the whole message was signed for the address in From, with what its owner can read.
    private func signaturfund(_ befund: Oeffnungsbefund) -> Schluesselfund? {
        guard befund.signatur == .gueltig else { return nil }
        for case .signiert(let schicht) in befund.schichten
        where schicht.format == .smime && schicht.decktAlles && schicht.stand == .gueltig {
            for wer in schicht.unterzeichner where wer.stand == .gueltig {
                guard let der = wer.zertifikat, wer.adressen.contains(where: { $0.lowercased() == von.description }) else {
                    continue
                }
                return Schluesselfund(
                    adresse: von, art: .smime, bytes: wer.vorzug ?? der, herkunft: .signatur,
                    quelle: wer.vorzug == nil
                        ? "Signatur einer Nachricht" : "Signatur einer Nachricht, darin als bevorzugt genannt",
                    faehigkeiten: wer.faehigkeiten, signierzeit: wer.signierzeit.map(Zeitpunkt.init(unix:)), nachricht: nachricht)
            }
        }
        return nil
    }

    private func autocrypt(_ inhalt: [UInt8], _ beleg: Absender) throws(MimeError) -> Schluesselfund? {
        let felder = try MessageHeader(inhalt[...]).all("autocrypt").map(\.value)
        guard let eines = Autocrypt.only(among: felder, from: von.description) else { return nil }
        return Schluesselfund(
            adresse: von, art: .pgp, bytes: eines.keydata, herkunft: .autocrypt, quelle: quelle("Kopf einer Nachricht", beleg),
            nachricht: nachricht, gegenseitig: eines.prefersEncryption, istBestaetigt: beleg == .bestaetigt)
    }

    private func anhaenge(_ inhalt: [UInt8], _ beleg: Absender) throws(MimeError) -> [Schluesselfund] {
        var grenzen = MimeLimits()
        grenzen.decodedBytes = Schluesselfund.hoechstens
        let teile = try MimePart.read(inhalt).all.filter { $0.mediaType == "application/pgp-keys" }
        return teile.prefix(Self.anhaengeHoechstens).compactMap { teil in
            let bytes: [UInt8]
            do throws(MimeError) { bytes = try teil.content(of: inhalt[...], limits: grenzen).bytes } catch { return nil }
            return Self.schluessel(bytes, fuer: von.description).map {
                Schluesselfund(
                    adresse: von, art: .pgp, bytes: $0, herkunft: .anhang, quelle: quelle("Anhang einer Nachricht", beleg),
                    nachricht: nachricht, istBestaetigt: beleg == .bestaetigt)
            }
        }
    }

    private func quelle(_ wo: String, _ beleg: Absender) -> String {
        beleg == .bestaetigt ? "\(wo), Absender bestätigt" : "\(wo), Absender nicht bestätigt"
    }

    /// The first public key in a file, with or without armor, that names the address; `nil` where none does.
    static func schluessel(_ datei: [UInt8], fuer adresse: String) -> [UInt8]? {
        do throws(PgpError) {
            let bytes = datei.first.map { $0 & 0x80 != 0 } == true ? datei : try Armor(datei, limits: .keys).bytes
            let alle = try PgpCertificate.all(bytes, hashes: .rathaus)
            return alle.first { !$0.isSecret && $0.names(adresse) }.map { Array(bytes[$0.range]) }
        } catch {
            // Somebody else's bytes; what is no key is none.
            return nil
        }
    }
}

extension PgpHashes {
    static let rathaus = PgpHashes(
        sha1: { Array(Insecure.SHA1.hash(data: $0)) }, sha256: { Array(SHA256.hash(data: $0)) })
}
