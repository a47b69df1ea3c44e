// SPDX-License-Identifier: EUPL-1.2
internal import CmsOutline
internal import Core
internal import Identity
internal import Kryptodienst
internal import Mailrichtlinie
internal import Store

/// With what a message can be signed, and for whom it can be encrypted.
struct Schluessellage: Sendable {
    private(set) var signatur: [Signaturart: EigenerSchluessel] = [:]
    /// Whose owners have an account of the Bürgerportal.
    private var konten: Set<Mailadresse> = []
    private var zertifikate: [Mailadresse: [Weg: Partnerzertifikat]] = [:]

    /// - Parameter absender: who signs; `nil` where nobody may.
    static func lies(_ store: Store, absender: Mailadresse?, empfaenger: [Mailadresse]) async throws -> Schluessellage {
        let jetzt = store.uhr.jetzt
        let gesucht = Set(empfaenger.flatMap { [$0.description, $0.domaene] }).sorted()
        return try await store.read { db in
            var lage = Schluessellage()
            if let absender {
                for schluessel in try db.brauchbareSchluessel([absender.description])
                where schluessel.zweck == .signieren && schluessel.zustand == .aktiv && schluessel.gilt(jetzt) {
                    if lage.signatur[schluessel.art] == nil { lage.signatur[schluessel.art] = schluessel }
                }
            }
            var nach: [String: [Partnerzertifikat]] = [:]
            for stoss in stride(from: 0, to: gesucht.count, by: 500) {
                for eines in try db.vertrauteZertifikate(Array(gesucht[stoss..<min(stoss + 500, gesucht.count)]))
                where eines.gilt(jetzt) {
                    nach[eines.inhaber, default: []].append(eines)
                }
            }
            for adresse in empfaenger {
                lage.zertifikate[adresse] = wege(nach, adresse)
                if try db.buergerkonto(email: adresse.description) != nil { lage.konten.insert(adresse) }
            }
            return lage
        }
    }

    private static func wege(_ nach: [String: [Partnerzertifikat]], _ adresse: Mailadresse) -> [Weg: Partnerzertifikat] {
        var wege: [Weg: Partnerzertifikat] = [:]
        for (weg, inhaber, art) in [
            (Weg.smimePerson, adresse.description, Signaturart.smime), (.pgpPerson, adresse.description, .pgp),
            (.smimeDomaene, adresse.domaene, .smime), (.pgpDomaene, adresse.domaene, .pgp),
        ] {
            wege[weg] = nach[inhaber]?.first { $0.art == art }
        }
        return wege
    }

    func partner(_ adresse: Mailadresse, _ weg: Weg) -> Partnerzertifikat? { zertifikate[adresse]?[weg] }

    func zertifikat(_ adresse: Mailadresse, _ weg: Weg) -> [UInt8]? { partner(adresse, weg)?.zertifikat }

    func verfuegbar(_ adresse: Mailadresse, _ ersatz: Ersatzwege) -> Verfuegbar {
        var wege = (zertifikate[adresse] ?? [:]).mapValues(\.verfahren)
        if ersatz.contains(.portal) { wege[.portal] = Weg.portal.deutsch }
        if ersatz.contains(.portal), konten.contains(adresse) { wege[.postfach] = Weg.postfach.deutsch }
        if ersatz.contains(.pdf) { wege[.pdfMitKennwort] = "AES-256 (PDF 2.0)" }
        return Verfuegbar(wege: wege, signaturen: Set(signatur.keys))
    }
}

extension Partnerzertifikat {
    /// The best that the partner has said to read (RFC 8551 §2.7.1); authenticated where nothing was said.
    var verfahren: String {
        if art == .pgp { return "OpenPGP" }
        let gemeinsam: CmsCipher?
        do throws(CmsError) {
            gemeinsam = SmimeCapabilities.common(try SmimeCapabilities.read(faehigkeiten ?? []))
        } catch {
            gemeinsam = nil
        }
        return switch gemeinsam {
        case .aesCbc: Inhaltsverfahren.aes256cbc.rawValue
        case .aesGcm(128): Inhaltsverfahren.aes128gcm.rawValue
        default: Inhaltsverfahren.aes256gcm.rawValue
        }
    }
}
