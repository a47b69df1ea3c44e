// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import HeaderProtection
internal import Kryptodienst
internal import Kryptoprotokoll
internal import Mailrichtlinie
internal import Mailschutz

/// Recipients who get the very same bytes.
struct Sendeteil {
    let gruppe: Schutzgruppe
    let empfaenger: [Mailadresse]
    let zustellungen: [Zustellung]
    /// What the rules let the sender choose where it cannot be sent.
    let wahl: [Haltwahl]

    var weg: Weg? { if case .senden(let weg) = gruppe.ergebnis { weg } else { nil } }

    /// - Returns: `nil` where a key or the way itself is not there; an empty order where nothing is to be done.
    func auftrag(_ lage: Schluessellage) -> Schutzauftrag? {
        guard let weg else { return Schutzauftrag() }
        guard let signatur = signatur(lage) else { return nil }
        let zertifikate = empfaenger.compactMap { lage.zertifikat($0, weg) }
        let verschluesselung: Verschluesselungsauftrag
        switch weg {
        case .postfach, .portal: return nil
        // The mail around a PDF is an ordinary one.
        case .qualifizierterTransport, .pdfMitKennwort, .unverschluesselt: verschluesselung = .keine
        case .smimePerson, .smimeDomaene:
            guard zertifikate.count == empfaenger.count else { return nil }
            verschluesselung = .smime(
                fuer: zertifikate, gruppe.verfahren.flatMap(Inhaltsverfahren.init(rawValue:)) ?? .aes256gcm, pkcs1: false)
        case .pgpPerson, .pgpDomaene:
            guard zertifikate.count == empfaenger.count else { return nil }
            verschluesselung = .pgp(fuer: zertifikate)
        }
        return Schutzauftrag(signatur: signatur, verschluesselung: verschluesselung, kopfschutz: kopfschutz)
    }

    private func signatur(_ lage: Schluessellage) -> Signierauftrag? {
        guard let art = gruppe.signatur else { return .keine }
        guard let schluessel = lage.signatur[art], let zertifikat = schluessel.zertifikat else { return nil }
        return switch art {
        case .smime:
            .smime(
                SmimeSignierschluessel(
                    schluessel: schluessel.schluessel, zertifikat: zertifikat, kette: schluessel.kette,
                    vorzug: lage.vorzug == zertifikat ? nil : lage.vorzug))
        case .pgp: .pgp(schluessel.schluessel)
        }
    }

    /// A subject that is hidden stands once more in the text, since many programs show only the outer one.
    private var kopfschutz: Kopfschutz {
        // The mail around a PDF has a subject of its own.
        if weg == .pdfMitKennwort { return .norm(.noConfidentiality, altanzeige: false) }
        return switch gruppe.aussenbetreff {
        case .wieInnen: .norm(.noConfidentiality, altanzeige: false)
        case .text("[...]"): .norm(.baseline, altanzeige: true)
        case .text(let text): .norm(.subject(text), altanzeige: true)
        }
    }
}

extension Schutzgruppe {
    var istVerschluesselt: Bool { if case .senden(let weg) = ergebnis { weg.staerke == .inhalt } else { false } }
}

extension Wochenzeit {
    init(_ zeit: Zeitpunkt) {
        let ortszeit = zeit.ortszeit
        self.init(
            tag: Mailrichtlinie.Wochentag.allCases[ortszeit.tag.wochentag.rawValue - 1],
            minute: ortszeit.stunde * 60 + ortszeit.minute)
    }
}

extension Schutzfehler {
    /// Why it is held, for people.
    var deutsch: String {
        switch self {
        case .krypto(.abgelehnt(.zertifikatUntauglich, _)): "Mit dem Zertifikat des Empfängers kann nicht verschlüsselt werden."
        case .krypto: "Die Nachricht ließ sich nicht signieren oder verschlüsseln."
        case .kopf, .mime, .bau: "Der Aufbau der Nachricht lässt den verlangten Schutz nicht zu."
        case .nichtSiebenBit: "Ein Teil der Nachricht darf nicht umkodiert werden und hielte unter einer OpenPGP-Signatur nicht."
        case .ohneEmpfaenger: "Für keinen Empfänger gibt es einen Schlüssel."
        }
    }
}
