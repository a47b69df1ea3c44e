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
    /// DER of the sender's certificate for what is written to him.
    private(set) var vorzug: [UInt8]?
    /// Whose owners have an account of the Bürgerportal.
    private var konten: Set<Mailadresse> = []
    private var zertifikate: [Mailadresse: [Weg: Partnerzertifikat]] = [:]
    /// Not to be used, each with the reason in a German clause.
    private var gesperrte: [Mailadresse: [Weg: Sperre]] = [:]

    struct Sperre: Sendable {
        let zertifikat: Partnerzertifikat
        let grund: String
    }

    /// - Parameters:
    ///   - absender: who signs; `nil` where nobody may.
    ///   - streng: a certificate is not used while nobody knows whether it is revoked.
    ///   - konten: whether it matters who has an account.
    static func lies(
        _ store: Store, absender: Mailadresse?, empfaenger: [Mailadresse], streng: Bool = false, konten: Bool = true
    ) async throws -> Schluessellage {
        let jetzt = store.uhr.jetzt
        let schluessel = try await Schluesselsuche(absender: absender, empfaenger: empfaenger)(store, jetzt)
        let abdruecke = schluessel.abdruecke
        // For most messages there is no key at all, and they ask no second time.
        let (widerrufe, inhaber): ([String: Widerrufseintrag], Set<Mailadresse>) =
            abdruecke.isEmpty && !konten
            ? ([:], [])
            : try await store.read { db in
                (
                    try db.widerrufe(abdruecke),
                    konten ? Set(try empfaenger.filter { try db.buergerkonto(email: $0.description) != nil }) : []
                )
            }
        func widerruf(_ abdruck: String) -> Widerrufslage { Widerrufslage(abdruck, widerrufe, jetzt: jetzt) }
        var lage = Schluessellage()
        lage.konten = inhaber
        for eigener in schluessel.eigene {
            if eigener.art == .smime, let abdruck = eigener.fingerabdruck, widerruf(abdruck).gesperrt != nil { continue }
            lage.nimm(eigener)
        }
        for adresse in empfaenger {
            lage.nimm(wege(schluessel.fremde, adresse), adresse) { widerruf($0.fingerabdruck).hindert(streng: streng) }
        }
        return lage
    }

    private mutating func nimm(_ eigener: EigenerSchluessel) {
        switch eigener.zweck {
        case .signieren: if signatur[eigener.art] == nil { signatur[eigener.art] = eigener }
        case .entschluesseln: if eigener.art == .smime, vorzug == nil { vorzug = eigener.zertifikat }
        }
    }

    /// For each way the newest certificate that can be used, and where there is none the newest that cannot.
    private mutating func nimm(
        _ wege: [Weg: [Partnerzertifikat]], _ adresse: Mailadresse, hindernis: (Partnerzertifikat) -> String?
    ) {
        for (weg, alle) in wege {
            var sperre: Sperre?
            for eines in alle {
                guard eines.art == .smime, let grund = hindernis(eines) else {
                    zertifikate[adresse, default: [:]][weg] = eines
                    sperre = nil
                    break
                }
                if sperre == nil { sperre = Sperre(zertifikat: eines, grund: grund) }
            }
            if let sperre { gesperrte[adresse, default: [:]][weg] = sperre }
        }
    }

    private static func wege(_ nach: [String: [Partnerzertifikat]], _ adresse: Mailadresse) -> [Weg: [Partnerzertifikat]] {
        var wege: [Weg: [Partnerzertifikat]] = [:]
        for (weg, inhaber, art) in [
            (Weg.smimePerson, adresse.description, Signaturart.smime), (.pgpPerson, adresse.description, .pgp),
            (.smimeDomaene, adresse.domaene, .smime), (.pgpDomaene, adresse.domaene, .pgp),
        ] {
            wege[weg] = nach[inhaber]?.filter { $0.art == art }
        }
        return wege
    }

    func partner(_ adresse: Mailadresse, _ weg: Weg) -> Partnerzertifikat? { zertifikate[adresse]?[weg] }

    func zertifikat(_ adresse: Mailadresse, _ weg: Weg) -> [UInt8]? { partner(adresse, weg)?.zertifikat }

    /// Why a certificate of this recipient is not used; one that a newer one replaces does not count.
    func sperren(_ adresse: Mailadresse) -> [Weg: Sperre] { gesperrte[adresse] ?? [:] }

    /// - Parameters:
    ///   - ersatz: what there is for recipients without keys.
    ///   - mitGesperrten: as if no certificate were revoked.
    func verfuegbar(_ adresse: Mailadresse, _ ersatz: Ersatzwege, mitGesperrten: Bool = false) -> Verfuegbar {
        var wege = (zertifikate[adresse] ?? [:]).mapValues(\.verfahren)
        if mitGesperrten { wege.merge(sperren(adresse).mapValues(\.zertifikat.verfahren)) { erste, _ in erste } }
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
